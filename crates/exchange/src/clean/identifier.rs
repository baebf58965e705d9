//! Identifiers after a spreadsheet had them: whole, told apart, or ruined for good.

use essaim_domain::values::{Rna, Siren, Siret};

use super::{Reading, is_nothing, tidy};
use crate::table::{Cell, Kind};

/// From so many zeros at its end on, a number is taken for rounded: real files were rounded to twelve digits. Of the
/// true numbers one in a hundred ends so, and is told rather than taken.
const ROUND: usize = 2;
/// A SIREN of so many zeros at its end, even typed as text, was rounded when a column was shown as `3,56E+08`.
const VERY_ROUND: usize = 6;
/// The one true SIREN that ends so: La Poste.
const LA_POSTE: &str = "356000000";
/// Digits that a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// How an identifier stands in its cell.
enum Stand {
    /// `8,30E+13`: most of its digits are gone.
    Exponent,
    /// Digits that were a number at some time: a number cell, or `45032466000000.0`.
    Number(String),
    Text(String),
}

fn stand(cell: Cell) -> Stand {
    // Some put an apostrophe before or after a number, to keep the spreadsheet from touching it.
    let text: String =
        tidy(cell.text).trim_matches(['\'', '’', '`']).chars().filter(|c| !c.is_whitespace()).collect();
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if let Some((mantissa, exponent)) = text.split_once(['e', 'E']) {
        let (whole, decimals) = mantissa.split_once([',', '.']).unwrap_or((mantissa, "0"));
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if is_digits(whole) && is_digits(decimals) && is_digits(exponent) {
            return Stand::Exponent;
        }
    }
    match text.split_once(['.', ',']) {
        Some((whole, zeros)) if is_digits(whole) && !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => {
            Stand::Number(whole.to_owned())
        }
        _ if cell.kind == Kind::Number && is_digits(&text) => Stand::Number(text),
        _ => Stand::Text(text),
    }
}

fn zeros_at_end(digits: &str) -> usize {
    digits.len() - digits.trim_end_matches('0').len()
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Reads a SIREN.
#[must_use]
pub fn siren(cell: Cell) -> Reading<Siren> {
    if is_nothing(cell.text) {
        return Reading::Nothing;
    }
    let (digits, most_zeros) = match stand(cell) {
        Stand::Exponent => return Reading::ruined("identifier_exponent", cell.text),
        Stand::Number(digits) => (digits, ROUND),
        Stand::Text(text) => (text, VERY_ROUND),
    };
    let typed_la_poste = digits == LA_POSTE && most_zeros == VERY_ROUND;
    if all_digits(&digits) {
        if zeros_at_end(&digits) >= most_zeros && !typed_la_poste {
            return Reading::ruined("identifier_rounded", cell.text);
        }
        if (5..9).contains(&digits.len()) {
            return Reading::ruined("identifier_digits_lost", cell.text);
        }
        if Siret::parse(&digits).is_ok() {
            return Reading::wrong("siret_in_siren_column", cell.text);
        }
    }
    Reading::parsed(&digits, Siren::parse).shown(cell.text)
}

/// Reads a SIRET. A SIREN that stands in its place, or that can still be read in a rounded SIRET, is told and not
/// taken: the establishment is unknown, and one SIREN may have many.
#[must_use]
pub fn siret(cell: Cell) -> Reading<Siret> {
    if is_nothing(cell.text) {
        return Reading::Nothing;
    }
    let (digits, was_number) = match stand(cell) {
        Stand::Exponent => return Reading::ruined("identifier_exponent", cell.text),
        Stand::Number(digits) => (digits, true),
        Stand::Text(text) => (text, false),
    };
    if all_digits(&digits) {
        let siren = digits.get(..9).and_then(|head| Siren::parse(head).ok());
        // INSEE numbers the establishments of an enterprise from 0001: none ends in five zeros.
        let no_place = digits.len() == 14 && digits.ends_with("00000");
        if no_place || was_number && zeros_at_end(&digits) >= ROUND && digits.len() > 9 {
            // With more zeros, the SIREN was rounded too. With six its own last digit may be a true zero: the check
            // digit then speaks for it nine times in ten, enough to show it and not to take it.
            let whole = digits.len() == 14 && zeros_at_end(&digits) <= 6;
            return match siren {
                Some(siren) if whole => Reading::ruined("siret_rounded_siren_left", siren.as_str()),
                _ => Reading::ruined("identifier_rounded", cell.text),
            };
        }
        match digits.len() {
            9 if siren.is_some() => return Reading::wrong("siren_in_siret_column", cell.text),
            10..14 => return Reading::ruined("identifier_digits_lost", cell.text),
            _ => {}
        }
    }
    Reading::parsed(&digits, Siret::parse).shown(cell.text)
}

/// Reads an RNA number.
#[must_use]
pub fn rna(cell: Cell) -> Reading<Rna> {
    if is_nothing(cell.text) {
        return Reading::Nothing;
    }
    match stand(cell) {
        Stand::Exponent => Reading::ruined("identifier_exponent", cell.text),
        Stand::Number(text) | Stand::Text(text) => Reading::parsed(&text, Rna::parse).shown(cell.text),
    }
}

/// Reads a part of a source's own id: any text, but no number that lost digits on its way.
#[must_use]
pub fn key(cell: Cell) -> Reading<String> {
    if is_nothing(cell.text) {
        return Reading::Nothing;
    }
    match stand(cell) {
        Stand::Exponent => Reading::ruined("identifier_exponent", cell.text),
        Stand::Number(digits)
            if digits.len() > KEPT || digits.len() > 9 && zeros_at_end(&digits) >= ROUND =>
        {
            Reading::ruined("identifier_rounded", cell.text)
        }
        Stand::Number(digits) => Reading::Value(digits),
        Stand::Text(_) => Reading::Value(tidy(cell.text).split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

impl<T> Reading<T> {
    /// With the cell as it stands shown, rather than what was made of it.
    fn shown(self, text: &str) -> Self {
        match self {
            Self::Wrong(told) => Self::Wrong(super::Told { shown: super::shorten(text.trim()), ..told }),
            other => other,
        }
    }
}
