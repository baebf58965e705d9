//! What a client shows of itself at the token's address: by HTTP Basic or in the form (RFC 6749 §2.3.1), never both.

use actix_web::{HttpRequest, http::header, web::Bytes};
use base64::{Engine, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::Refused;

/// A form's fields, each at most once (RFC 6749 §3.2).
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    pub(super) fn read(request: &HttpRequest, bytes: &Bytes) -> Result<Self, Refused> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            let says = "the body must be application/x-www-form-urlencoded";
            return Err(Refused::new("invalid_request", says));
        }
        let unreadable = Refused::new("invalid_request", "the body is no form");
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable)?;
        let pairs = actix_web::web::Query::<Vec<(String, String)>>::from_query(text);
        Ok(Self(pairs.map_err(|_| unreadable)?.into_inner()))
    }

    /// A field's value; an empty one is as good as none (§3.2).
    pub(super) fn one(&self, name: &str) -> Result<Option<&str>, Refused> {
        let mut values = self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let first = values.next();
        if values.next().is_some() {
            return Err(Refused::new("invalid_request", "a field is there twice"));
        }
        Ok(first.filter(|value| !value.is_empty()))
    }
}

/// Who a client says that it is.
pub(super) struct Credentials {
    pub(super) client: Uuid,
    pub(super) secret: String,
}

impl Credentials {
    pub(super) fn of(request: &HttpRequest, form: &Form) -> Result<Self, Refused> {
        let shown = match request.headers().get(header::AUTHORIZATION) {
            Some(value) => {
                if form.one("client_secret")?.is_some() {
                    let says = "credentials belong in the Authorization or in the body, not in both";
                    return Err(Refused::new("invalid_request", says));
                }
                value.to_str().ok().and_then(basic)
            }
            None => form.one("client_id")?.zip(form.one("client_secret")?).map(owned),
        };
        let missing = Refused::new("invalid_client", "client_id and client_secret are missing or unreadable");
        let (id, secret) = shown.ok_or(missing)?;
        let unknown = Refused::new("invalid_client", "no valid client has this client_id and this secret");
        let client = Uuid::try_parse(&id).map_err(|_| unknown)?;
        // Who says two names says nothing.
        if form.one("client_id")?.is_some_and(|other| other != id) {
            return Err(Refused::new("invalid_request", "client_id is said twice, and differently"));
        }
        Ok(Self { client, secret })
    }
}

fn owned((id, secret): (&str, &str)) -> (String, String) {
    (id.to_owned(), secret.to_owned())
}

/// Name and secret of a Basic credential, each form-encoded before it was put together; scheme names ignore case.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, encoded) = value.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decoded = |part: &str| {
        let spaced = part.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8().ok().map(std::borrow::Cow::into_owned)
    };
    Some((decoded(id)?, decoded(secret)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basic_credential_is_decoded_whatever_the_case_of_its_scheme() {
        let shown = |scheme: &str, text: &str| basic(&format!("{scheme} {}", STANDARD.encode(text)));
        let pair = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(shown("Basic", "me:s3cret"), pair("me", "s3cret"));
        assert_eq!(shown("bASIC", "m%65:s%3Acr+et%7E~"), pair("me", "s:cr et~~"));
        assert_eq!(shown("Bearer", "me:s3cret"), None);
        assert_eq!(shown("Basic", "nobody"), None);
        assert_eq!(basic("Basic &&&"), None);
        assert_eq!(basic("Basic"), None);
    }
}
