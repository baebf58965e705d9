//! Invitations, and the lists of addresses that people paste to make some.

use crate::{
    access::Role, account::Locale, fault::Code, id::Id, stakeholder::Stakeholder, text::Line, values::Email,
};

/// Who is invited, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub email: Email,
    /// How they are called, when the list says it; they choose it themselves when they come.
    pub name: Option<Line>,
    pub roles: Vec<Role>,
    pub locale: Locale,
    /// The stakeholder that the member will be.
    pub stakeholder: Option<Id<Stakeholder>>,
}

/// An entry of a list of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line that it stands in, from 1.
    pub line: usize,
    /// As it was written.
    pub text: String,
    pub read: Result<(Option<Line>, Email), Code>,
}

/// Most entries of a list.
pub const ENTRIES_MOST: usize = 200;

/// Reads a list as people paste it: an address a line, or several with commas, semicolons or tabs between them, each
/// bare or as `Name <address>`. What comes a second time is refused with `address_repeated`.
///
/// # Shape
/// In the order of the text, empty parts left out, one more than [`ENTRIES_MOST`] at most.
#[must_use]
pub fn entries(text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let parts = text.lines().enumerate().flat_map(|(index, line)| {
        line.split([',', ';', '\t'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(move |part| (index + 1, part))
    });
    for (line, part) in parts.take(ENTRIES_MOST + 1) {
        let mut read = entry(part);
        if let Ok((_, email)) = &read
            && entries.iter().any(|before| before.is_to(email))
        {
            read = Err(Code("address_repeated"));
        }
        entries.push(Entry { line, text: part.to_owned(), read });
    }
    entries
}

impl Entry {
    fn is_to(&self, email: &Email) -> bool {
        self.read.as_ref().is_ok_and(|(_, own)| own.as_str().eq_ignore_ascii_case(email.as_str()))
    }
}

fn entry(part: &str) -> Result<(Option<Line>, Email), Code> {
    let Some((name, rest)) = part.split_once('<') else { return Ok((None, address(part)?)) };
    let email = address(rest.strip_suffix('>').ok_or(NO_ADDRESS)?)?;
    let name = name.trim().trim_matches(['"', '«', '»', '“', '”']).trim();
    let name = if name.is_empty() { None } else { Some(Line::parse(name)?) };
    Ok((name, email))
}

/// What is no address at all is told otherwise than in a field that takes one alone.
const NO_ADDRESS: Code = Code("address_form");

fn address(text: &str) -> Result<Email, Code> {
    Email::parse(text).map_err(|code| if code == Code("email_form") { NO_ADDRESS } else { code })
}

#[cfg(test)]
mod tests {
    use super::*;

    type Told = Result<(Option<String>, String), &'static str>;

    fn read(text: &str) -> Vec<(usize, Told)> {
        let told = |entry: Entry| {
            let read = entry.read.map(|(name, email)| (name.map(Into::into), email.to_string()));
            (entry.line, read.map_err(|code| code.0))
        };
        entries(text).into_iter().map(told).collect()
    }

    #[test]
    fn a_list_is_read_however_it_is_pasted() {
        let named = |name: &str, address: &str| Ok((Some(name.to_owned()), address.to_owned()));
        let bare = |address: &str| Ok((None, address.to_owned()));
        assert_eq!(
            read(
                "ada@example.org\r\n\n\"Bob Roy\" <bob@Example.org>; carla@example.org,\tÉlie <elie@example.org>\n"
            ),
            [
                (1, bare("ada@example.org")),
                (3, named("Bob Roy", "bob@example.org")),
                (3, bare("carla@example.org")),
                (3, named("Élie", "elie@example.org")),
            ]
        );
    }

    #[test]
    fn what_cannot_be_an_address_or_comes_twice_is_refused_in_its_place() {
        assert_eq!(
            read("ada@example.org\nnobody\nADA@example.org\n<bob@example.org\na@localhost"),
            [
                (1, Ok((None, "ada@example.org".to_owned()))),
                (2, Err("address_form")),
                (3, Err("address_repeated")),
                (4, Err("address_form")),
                (5, Err("email_domain")),
            ]
        );
    }

    #[test]
    fn a_list_without_end_is_read_to_one_past_the_most() {
        assert_eq!(entries(&"x\n".repeat(10_000)).len(), ENTRIES_MOST + 1);
    }
}
