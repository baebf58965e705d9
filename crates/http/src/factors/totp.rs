//! Codes of an application (RFC 6238): secrets, the picture that brings one to a phone, and which step a code is of.

use essaim_domain::{refusal::Refusal, time::now};
use qrcode::{QrCode, render::svg};
use totp_rs::{Builder, Secret, Totp};

use crate::random;

/// 160 bits, as RFC 4226 §4 recommends.
const SECRET_BYTES: usize = 20;
/// Least width of the picture, in pixels: a phone reads it at arm's length.
const WIDTH: u32 = 220;

/// A new secret, in base32.
///
/// # Errors
/// When the system has no randomness.
pub fn new_secret() -> Result<String, Refusal> {
    Ok(Secret::from(random::bytes::<SECRET_BYTES>()?.to_vec()).to_base32())
}

fn application(secret: &str) -> Result<Builder, Refusal> {
    let secret = Secret::try_from_base32(secret).map_err(Refusal::internal)?;
    Ok(Builder::new().with_secret(secret))
}

fn built(builder: Builder) -> Result<Totp, Refusal> {
    builder.build().map_err(Refusal::internal)
}

/// The step that a code is of: the present one, the one before or the one after. `None` for a wrong code.
///
/// # Errors
/// When the secret is unreadable.
pub fn step(secret: &str, code: &str) -> Result<Option<i64>, Refusal> {
    let second = u64::try_from(now().as_second()).map_err(Refusal::internal)?;
    let code: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
    let step = built(application(secret)?)?.check(&code, second);
    step.map(|step| i64::try_from(step).map_err(Refusal::internal)).transpose()
}

/// The address that applications read, from the picture or by a touch.
///
/// # Errors
/// When the secret is unreadable.
pub fn address(secret: &str, instance: &str, owner: &str) -> Result<String, Refusal> {
    // A colon parts the two in the address.
    let (instance, owner) = (instance.replace(':', " "), owner.replace(':', " "));
    let builder = application(secret)?.with_account_name(owner).with_issuer(Some(instance));
    built(builder)?.to_url().map_err(Refusal::internal)
}

/// That address as a picture (SVG), black on white on every ground.
///
/// # Errors
/// When it does not fit.
pub fn picture(address: &str) -> Result<String, Refusal> {
    let code = QrCode::new(address).map_err(Refusal::internal)?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(WIDTH, WIDTH).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret of its table of SHA-1, with six of the eight figures.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let totp = Builder::new().with_secret(b"12345678901234567890".to_vec()).build().unwrap();
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(totp.check(code, second), Some(second / 30), "{second}");
        }
    }

    #[test]
    fn a_code_is_of_its_step_however_it_is_spaced_and_another_is_of_none() {
        let secret = new_secret().unwrap();
        let second = u64::try_from(now().as_second()).unwrap();
        let code = built(application(&secret).unwrap()).unwrap().generate(second).to_string();
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        let found = u64::try_from(step(&secret, &spaced).unwrap().unwrap()).unwrap();
        assert!(found.abs_diff(second / 30) <= 1);
        assert_eq!(step(&secret, "12345").unwrap(), None);
        assert_eq!(step(&secret, "abcdef").unwrap(), None);
        assert_ne!(new_secret().unwrap(), secret);
    }

    #[test]
    fn the_address_names_house_and_owner_and_its_picture_is_an_svg() {
        let address = address(&new_secret().unwrap(), "Essaim : les lieux", "camille@example.org").unwrap();
        assert!(
            address.starts_with("otpauth://totp/Essaim%20%20%20les%20lieux:camille%40example.org?"),
            "{address}"
        );
        assert!(picture(&address).unwrap().contains("<svg"));
    }
}
