//! Letters as they are written: subject, text and HTML in the reader's language, with links that the configured address
//! begins and nothing that a request says.

use std::{fmt, pin::Pin};

use askama::Template;
use essaim_domain::{
    account::Locale,
    letter::{Letter, LetterKind},
    refusal::Refusal,
    values::Email,
    words::Worded,
};
use uuid::Uuid;

use crate::{
    app::Settings,
    catalogue::{Lang, fill, find},
    dates,
};

/// What carries a letter away: SMTP in the program, a basket in tests.
pub trait Mailer: fmt::Debug + Send + Sync {
    /// What the other side answered when it took the letter.
    ///
    /// # Errors
    /// Why it was not taken.
    fn send<'m>(&'m self, letter: &'m Written) -> Carrying<'m>;
}

/// A letter on its way.
pub type Carrying<'m> = Pin<Box<dyn Future<Output = Result<String, Undelivered>> + Send + 'm>>;

/// Why a letter was not taken, with what the other side said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undelivered {
    /// The address is refused, and will be (a 5xx answer to it): a bounce.
    Refused(String),
    /// It may be taken later.
    Later(String),
}

/// A letter as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The same each time that it is sent, so that who gets it twice is shown it once.
    pub id: Uuid,
    pub to: Email,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// What both forms of a letter are made of.
struct Parts {
    lang: Lang,
    subject: String,
    instance: String,
    base: String,
    hello: String,
    lead: Vec<String>,
    /// What is written on the link, and where it leads.
    act: Option<(String, String)>,
    copy: String,
    more: Vec<String>,
    foot: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'p> {
    parts: &'p Parts,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct Plain<'p> {
    parts: &'p Parts,
}

/// The language of those whose own nobody knows.
#[must_use]
pub fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::Fr => Locale::Fr,
        Lang::En => Locale::En,
    }
}

#[must_use]
pub fn lang_of(locale: Locale) -> Lang {
    match locale {
        Locale::Fr => Lang::Fr,
        Locale::En => Lang::En,
    }
}

/// The address that a letter's link leads to. The secret stands behind `#`: no server and no proxy is sent it.
#[must_use]
pub fn link(settings: &Settings, letter: &Letter) -> Option<String> {
    let (screen, secret) = letter.kind.screen().zip(letter.secret.as_ref())?;
    Some(format!("{}/app/{screen}#{}", settings.base, secret.token))
}

/// The line that a letter's reader sees first.
#[must_use]
pub fn subject(settings: &Settings, letter: &Letter) -> String {
    said(settings, letter, lang_of(letter.locale), "subject").unwrap_or_default()
}

/// # Errors
/// When a template cannot be filled, which is a fault of ours.
pub fn write(settings: &Settings, id: Uuid, letter: &Letter) -> Result<Written, Refusal> {
    let lang = lang_of(letter.locale);
    let say = |part: &str| said(settings, letter, lang, part);
    let paragraphs = |part: &str| {
        say(part).map(|text| text.split("\n\n").map(str::to_owned).collect()).unwrap_or_default()
    };
    let frame =
        |key: &str| fill(lang, key, &[("instance", &settings.instance_name), ("base", &settings.base)]);
    let hello = match letter.values.get("name") {
        Some(name) => fill(lang, "mail.hello.name", &[("name", name)]),
        None => frame("mail.hello"),
    };
    let parts = Parts {
        lang,
        subject: say("subject").unwrap_or_default(),
        instance: settings.instance_name.clone(),
        base: settings.base.clone(),
        hello,
        lead: paragraphs("lead"),
        act: say("act").zip(link(settings, letter)),
        copy: frame("mail.copy"),
        more: paragraphs("more"),
        foot: frame("mail.foot"),
    };
    let html = Html { parts: &parts }.render().map_err(Refusal::internal)?;
    let text = Plain { parts: &parts }.render().map_err(Refusal::internal)?;
    Ok(Written { id, to: letter.to.clone(), subject: parts.subject, text, html })
}

/// The value that is a day, and is said as one.
const DAY: &str = "day";

/// A part of a letter's text, with what it names; none when the letter has no such part.
fn said(settings: &Settings, letter: &Letter, lang: Lang, part: &str) -> Option<String> {
    let key = format!("mail.{}.{part}", letter.kind.word());
    find(lang, &key)?;
    let day = letter.values.get(DAY).and_then(|day| day.parse().ok());
    let day = day.map(|day| dates::day(lang, day));
    let value = |(name, value): (&'_ String, &'_ String)| match &day {
        Some(day) if name == DAY => (name.clone(), day.clone()),
        _ => (name.clone(), value.clone()),
    };
    let values: Vec<(String, String)> = letter.values.iter().map(value).collect();
    let mut values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
    values.extend([("instance", settings.instance_name.as_str()), ("base", settings.base.as_str())]);
    Some(fill(lang, &key, &values))
}

/// A letter that asks nothing of its reader: does mail work?
#[must_use]
pub fn trial(to: Email, locale: Locale) -> Letter {
    Letter::new(LetterKind::Trial, to, locale)
}

#[cfg(test)]
mod tests {
    use essaim_domain::letter::Secret;

    use super::*;
    use crate::app::Settings;

    fn letter(kind: LetterKind, locale: Locale) -> Letter {
        let secret = Secret { token: "t0ken".to_owned(), hash: "hash".to_owned() };
        let values = [
            "name",
            "by",
            "address",
            "former",
            "hours",
            "days",
            "reference",
            "state",
            "answer",
            "about",
            "message",
            "from",
            "secret",
            "reply",
            "client",
            "hint",
            "date",
            "day",
            "roles",
            "why",
            "last",
        ];
        let letter = Letter::new(kind, Email::parse("ada@example.org").unwrap(), locale).with_link(secret);
        values.iter().fold(letter, |letter, name| letter.naming(name, "<Élie & Co>"))
    }

    #[test]
    fn every_letter_is_written_in_both_languages_and_both_forms() {
        let settings = Settings::at("https://essaim.example.org");
        for kind in LetterKind::ALL {
            for locale in Locale::ALL {
                let written = write(&settings, Uuid::nil(), &letter(*kind, *locale)).unwrap();
                assert!(!written.subject.is_empty(), "{kind:?}");
                // What stands before is the style's.
                let (_, page) = written.html.split_once("</style>").unwrap();
                for form in [written.subject.as_str(), &written.text, page] {
                    assert!(!form.contains("mail.") && !form.contains('{'), "{kind:?} {locale:?}: {form}");
                }
                let own = format!("lang=\"{}\"", locale.word());
                assert!(written.html.contains(&own) && !written.html.contains("<Élie"), "{}", written.html);
                let link =
                    kind.screen().map(|screen| format!("https://essaim.example.org/app/{screen}#t0ken"));
                if let Some(link) = link {
                    assert!(written.text.contains(&link) && written.html.contains(&link), "{kind:?}");
                }
                // Nothing is fetched from anywhere when it is opened.
                assert!(!written.html.contains("src=") && !written.html.contains("url("));
            }
        }
    }

    #[test]
    fn a_day_is_said_as_one_and_a_moment_keeps_its_hour() {
        let settings = Settings::at("https://essaim.example.org");
        let text = |kind, name: &str, value: &str| {
            let letter = Letter::new(kind, Email::parse("ada@example.org").unwrap(), Locale::Fr);
            write(&settings, Uuid::nil(), &letter.naming(name, value)).unwrap().text
        };
        let failed = text(LetterKind::BackupFailed, "date", "2026-12-01 03:30");
        assert!(failed.contains("commencée le 2026-12-01 03:30"), "{failed}");
        for kind in [LetterKind::ErasureAhead, LetterKind::SecretEnding] {
            let told = text(kind, "day", "2026-12-01");
            assert!(told.contains("1er\u{a0}décembre 2026"), "{told}");
        }
    }
}
