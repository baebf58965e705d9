//! Problems (RFC 9457): the only place where refusals become status codes, and the table of all of them.

use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};
use essaim_domain::{
    fault::{Fault, Faults},
    refusal::Refusal,
};
use serde_json::{Value, json};

use crate::catalogue::{Lang, fill, find, text};

/// Every problem there is: its code, which ends its address, and its status. Texts: `problem.<code>.title` and
/// `.detail` in the catalogues.
pub const PROBLEMS: &[(&str, u16)] = &[
    ("malformed_json", 400),
    ("bad_parameter", 400),
    ("malformed_request", 400),
    ("token_needed", 401),
    ("token_invalid", 401),
    ("credentials_wrong", 401),
    ("session_ended", 401),
    ("challenge_over", 401),
    ("second_factor_wrong", 401),
    ("passkey_unknown", 401),
    ("forbidden", 403),
    ("scope_needed", 403),
    ("second_factor_due", 403),
    ("second_factor_needed", 403),
    ("provider_refused", 403),
    ("provider_foreign", 403),
    ("provider_unknown_account", 403),
    ("foreign_origin", 403),
    ("see_as_coordinators", 403),
    ("see_as_read_only", 403),
    ("not_found", 404),
    ("merged", 308),
    ("method_not_allowed", 405),
    ("not_acceptable", 406),
    ("slow_request", 408),
    ("gone", 410),
    ("link_dead", 410),
    ("id_taken", 409),
    ("external_id_taken", 409),
    ("territory_code_taken", 409),
    ("territory_loop", 409),
    ("theme_loop", 409),
    ("email_taken", 409),
    ("in_bin", 409),
    ("not_in_bin", 409),
    ("undo_blocked", 409),
    ("was_merged", 409),
    ("still_needed", 409),
    ("matches_changed", 409),
    ("last_administrator", 409),
    ("not_a_person", 409),
    ("takes_themselves", 409),
    ("period_changed", 409),
    ("letter_sent", 409),
    ("letter_closed", 409),
    ("no_mail_server", 409),
    ("second_factor_mandatory", 409),
    ("totp_not_begun", 409),
    ("identity_taken", 409),
    ("passkey_taken", 409),
    ("passkeys_impossible", 409),
    ("passkeys_many", 409),
    ("last_way_in", 409),
    ("webhooks_full", 409),
    ("reference_gone", 409),
    ("schema_newer", 409),
    ("suggestion_answered", 409),
    ("holder_unreachable", 409),
    ("stale", 412),
    ("too_large", 413),
    ("address_too_long", 414),
    ("unsupported_media", 415),
    ("invalid", 422),
    ("network_too_large", 422),
    ("bulk_too_large", 422),
    ("idempotency_mismatch", 422),
    ("precondition_needed", 428),
    ("too_many", 429),
    ("too_many_attempts", 429),
    ("too_many_suggestions", 429),
    ("headers_too_large", 431),
    ("internal", 500),
    ("unavailable", 503),
    ("provider_unreachable", 503),
];

/// Faults of values that this crate finds; those of the domain are its own. Texts: `fault.<code>`.
pub const FAULTS: &[&str] = &[
    "missing",
    "unknown_field",
    "unknown_word",
    "wrong_type",
    "out_of_range",
    "read_only",
    "unknown_parameter",
    "parameter_form",
    "parameter_repeated",
    "reference_unknown",
    "revision_unknown",
    "cursor_foreign",
    "sort_unknown",
    "sort_with_search",
    "include_unknown",
    "field_unknown",
    "format_unknown",
    "format_too_small",
    "not_in_export",
    "row_form",
    "which_one",
    "comes_alone",
    "empty",
    "too_long",
    "control_character",
    "id_form",
    "password_short",
    "password_long",
    "password_common",
    "password_own",
    "password_wrong",
    "addresses_many",
    "address_form",
    "address_repeated",
    "email_taken",
    "invited_already",
    "code_wrong",
    "passkey_refused",
    "one_of_them",
    "address_inward",
    "moment_old",
];

/// A problem on its way to the caller.
#[derive(Debug)]
pub struct Problem {
    pub code: &'static str,
    pub faults: Vec<Fault>,
    /// For `stale`: the record as it is now, with its ETag.
    pub current: Option<(Value, String)>,
    /// A member that this problem has besides: what keeps an operation as it is, where a record went.
    pub more: Option<Box<(&'static str, Value)>>,
    pub retry_after: Option<u64>,
    pub allow: Option<String>,
    /// For the log alone.
    pub cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Problem {
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        let retry_after = match code {
            "unavailable" => Some(2),
            "provider_unreachable" => Some(30),
            _ => None,
        };
        Self { code, faults: Vec::new(), current: None, more: None, retry_after, allow: None, cause: None }
    }

    #[must_use]
    pub fn with(code: &'static str, faults: Faults) -> Self {
        Self { faults: faults.0, ..Self::new(code) }
    }

    /// One bad query parameter.
    #[must_use]
    pub fn parameter(name: &str, code: &'static str) -> Self {
        Self::with("bad_parameter", Faults(vec![Fault::at(name, code)]))
    }

    #[must_use]
    pub fn status(&self) -> StatusCode {
        let status = PROBLEMS.iter().find(|(code, _)| *code == self.code).map_or(500, |(_, status)| *status);
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// For `merged`: the record to ask for, relative to the one that was asked for (RFC 9110 §10.2.2).
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        let (_, into) = self.more.as_deref().filter(|_| self.code == "merged")?;
        into.as_str()
    }

    /// For `scope_needed`: what the client's token lacks.
    fn scope(&self) -> Option<&str> {
        let (_, scope) = self.more.as_deref().filter(|_| self.code == "scope_needed")?;
        scope.as_str()
    }

    /// The body, in the caller's language. `instance` is the request's id, `base` the outside address.
    #[must_use]
    pub fn body(&self, lang: Lang, instance: &str, base: &str) -> Value {
        let code = self.code;
        let mut body = json!({
            "type": format!("{base}/api/problems/{code}"),
            "title": text(lang, &format!("problem.{code}.title")),
            "status": self.status().as_u16(),
            "detail": text(lang, &format!("problem.{code}.detail")),
            "instance": format!("urn:uuid:{instance}"),
        });
        if !self.faults.is_empty() {
            let errors = self.faults.iter().map(|fault| told(lang, fault)).collect();
            crate::document::set(&mut body, "errors", errors);
        }
        if let Some((current, _)) = &self.current {
            crate::document::set(&mut body, "current", current.clone());
        }
        if let Some((name, value)) = self.more.as_deref() {
            crate::document::set(&mut body, name, value.clone());
        }
        body
    }
}

/// A fault as `{pointer, code, message}`.
#[must_use]
pub fn told(lang: Lang, fault: &Fault) -> Value {
    json!({ "pointer": fault.pointer, "code": fault.code, "message": message(lang, fault) })
}

/// What is wrong, as a sentence.
#[must_use]
pub fn message(lang: Lang, fault: &Fault) -> String {
    let about = fault.about.as_deref().unwrap_or_default();
    let key = format!("fault.{}", fault.code);
    let with_hint = format!("{key}.hint");
    let key = if !about.is_empty() && find(lang, &with_hint).is_some() { &with_hint } else { &key };
    fill(lang, key, &[("about", about)])
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotFound => Self::new("not_found"),
            Refusal::Gone => Self::new("gone"),
            Refusal::Merged(into) => {
                Self { more: Some(Box::new(("merged_into", json!(into)))), ..Self::new("merged") }
            }
            Refusal::Unknown => Self::new("token_needed"),
            Refusal::Forbidden => Self::new("forbidden"),
            Refusal::Stale => Self::new("stale"),
            Refusal::Invalid(faults) => Self::with("invalid", faults),
            Refusal::Conflict(code) => {
                let known = PROBLEMS.iter().find(|(known, _)| *known == code);
                known.map_or_else(|| Self::internal(code.into()), |(code, _)| Self::new(code))
            }
            Refusal::Unavailable(cause) => Self { cause: Some(cause), ..Self::new("unavailable") },
            Refusal::Internal(cause) => Self::internal(cause),
        }
    }
}

impl Problem {
    fn internal(cause: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self { cause: Some(cause), ..Self::new("internal") }
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    /// Without a body: the outermost layer knows the caller's language and the request's id, and writes it there.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status());
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        if let Some(allow) = &self.allow {
            response.insert_header((header::ALLOW, allow.as_str()));
        }
        if let Some(location) = self.location() {
            response.insert_header((header::LOCATION, location));
        }
        if let Some((_, etag)) = &self.current {
            response.insert_header((header::ETAG, etag.as_str()));
        }
        if let Some(scope) = self.scope() {
            // RFC 6750 §3.1.
            let challenge =
                format!("Bearer realm=\"essaim\", error=\"insufficient_scope\", scope=\"{scope}\"");
            response.insert_header((header::WWW_AUTHENTICATE, challenge));
        }
        if self.status() == StatusCode::UNAUTHORIZED {
            let challenge = match self.code {
                "token_invalid" => "Bearer realm=\"essaim\", error=\"invalid_token\"",
                _ => "Bearer realm=\"essaim\"",
            };
            response.insert_header((header::WWW_AUTHENTICATE, challenge));
        }
        let mut response = response.finish();
        let told = Self {
            code: self.code,
            faults: self.faults.clone(),
            current: self.current.clone(),
            more: self.more.clone(),
            retry_after: self.retry_after,
            allow: self.allow.clone(),
            cause: self.cause.as_ref().map(|cause| cause.to_string().into()),
        };
        response.extensions_mut().insert(told);
        response
    }
}
