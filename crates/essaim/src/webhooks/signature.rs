//! Signatures as Standard Webhooks describe them: HMAC-SHA256 over the message's name, its time and its body.

use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::STANDARD};

/// What goes before a secret in its text form.
const PREFIX: &str = "whsec_";

/// The value of `webhook-signature`: one signature for each secret, with spaces between them, so that a receiver that
/// knows the former or the new one finds its own.
///
/// Source: Standard Webhooks, "Signature scheme" (symmetric, `v1`). A secret that is no such text signs nothing.
#[must_use]
pub fn signature(secrets: &[String], name: &str, second: i64, body: &[u8]) -> String {
    let sign = |secret: &String| {
        let key = STANDARD.decode(secret.strip_prefix(PREFIX).unwrap_or(secret)).ok()?;
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, &key));
        context.update(format!("{name}.{second}.").as_bytes());
        context.update(body);
        Some(format!("v1,{}", STANDARD.encode(context.sign())))
    };
    secrets.iter().filter_map(sign).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    #[test]
    fn the_example_of_the_specification_comes_out() {
        let body = br#"{"test": 2432232314}"#;
        let signed = signature(&[SECRET.to_owned()], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_secrets_sign_side_by_side_and_what_is_none_signs_nothing() {
        let other = format!("whsec_{}", STANDARD.encode([7; 32]));
        let alone = |secret: &str| signature(&[secret.to_owned()], "msg_1", 1, b"{}");
        let both = signature(&[other.clone(), SECRET.to_owned()], "msg_1", 1, b"{}");
        assert_eq!(both, format!("{} {}", alone(&other), alone(SECRET)));
        assert_eq!(alone("whsec_é"), "");
    }
}
