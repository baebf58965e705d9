//! Mail by SMTP: the configured server takes the letters along.

use std::{fmt, time::Duration};

use essaim_http::{
    catalogue::{fill, text},
    letters::{Carrying, Mailer, Undelivered, Written},
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{self, response::Response},
};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{failure::Failure, speech};

/// How long the server may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// The section `[mail]` of the configuration.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configured {
    /// `smtps://user:password@mail.example.org`, `smtp://…:587?tls=required`; a server on this machine may do without TLS.
    pub url: String,
    /// Who writes: `Essaim <essaim@example.org>`.
    pub from: String,
    /// Who reads answers; the same when it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

/// The server, and who writes. A connection a letter: they are few, and none is held open for nothing.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

/// The server's address has a password in it.
impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Smtp {
    /// # Errors
    /// [`Failure::Usage`] for what is no address, and for a password that would travel open.
    pub fn new(configured: &Configured) -> Result<Self, Failure> {
        let Configured { url, from, reply_to } = configured;
        let lang = speech::of_terminal();
        let wrong = |field: &str, why: &dyn fmt::Display| {
            let names = [("field", field), ("why", &why.to_string())];
            Failure::Usage(fill(lang, "failure.mail", &names))
        };
        let mailbox =
            |field: &'static str, text: &str| text.parse::<Mailbox>().map_err(|error| wrong(field, &error));
        let parsed = Url::parse(url).map_err(|error| wrong("url", &error))?;
        if is_open(&parsed) && !parsed.username().is_empty() {
            return Err(wrong("url", &text(lang, "failure.mail.open")));
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let builder = builder.map_err(|error| wrong("url", &error))?;
        Ok(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from: mailbox("from", from)?,
            reply_to: reply_to.as_deref().map(|text| mailbox("reply_to", text)).transpose()?,
        })
    }

    fn message(&self, letter: &Written) -> Result<Message, String> {
        let to = letter.to.as_str().parse().map_err(|error| format!("{error}"))?;
        let name = |name: &'static str| HeaderName::new_from_ascii_str(name);
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            // No out-of-office answer to a program (RFC 3834).
            .raw_header(HeaderValue::new(name("Auto-Submitted"), "auto-generated".to_owned()));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        let both = MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
        builder.multipart(both).map_err(|error| error.to_string())
    }
}

/// Whether what is said to the server can be read on the way: not when it is this machine.
fn is_open(url: &Url) -> bool {
    let tls = url.scheme() == "smtps"
        || url.query_pairs().any(|(name, value)| name == "tls" && value == "required");
    let here = url.host_str().is_some_and(|host| ["localhost", "127.0.0.1", "[::1]"].contains(&host));
    !tls && !here
}

impl Mailer for Smtp {
    fn send<'m>(&'m self, letter: &'m Written) -> Carrying<'m> {
        Box::pin(async move {
            let message = self.message(letter).map_err(Undelivered::Refused)?;
            match self.transport.send(message).await {
                Ok(response) => Ok(said(&response)),
                Err(error) => Err(undelivered(&error)),
            }
        })
    }
}

fn said(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), lines.join(" ")).trim().to_owned()
}

/// A 5xx answer is the last word about an address, unless it speaks of who sends (RFC 4954 §6: 530, 534, 535, 538).
fn undelivered(error: &smtp::Error) -> Undelivered {
    use std::error::Error;
    let code = error.status().map(|code| code.to_string());
    let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let told = code.as_ref().map_or_else(|| cause.clone(), |code| format!("{code} {cause}"));
    let sender = code.as_deref().is_some_and(|code| ["530", "534", "535", "538"].contains(&code));
    if error.is_permanent() && !sender { Undelivered::Refused(told) } else { Undelivered::Later(told) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Result<Smtp, Failure> {
        let from = "Essaim <essaim@example.org>".to_owned();
        Smtp::new(&Configured { url: url.to_owned(), from, reply_to: None })
    }

    #[test]
    fn a_password_never_travels_open() {
        for open in
            ["smtp://ada:s3cret@mail.example.org", "smtp://ada:s3cret@mail.example.org?tls=opportunistic"]
        {
            assert!(matches!(at(open), Err(Failure::Usage(text)) if !text.contains("s3cret")), "{open}");
        }
        for good in [
            "smtps://ada:s3cret@mail.example.org",
            "smtp://ada:s3cret@mail.example.org:587?tls=required",
            "smtp://ada:s3cret@localhost:2525",
            "smtp://relay.example.org:25",
        ] {
            assert!(at(good).is_ok(), "{good}");
        }
    }
}
