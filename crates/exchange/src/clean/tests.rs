//! Cells as they were met in real files.

use proptest::prelude::*;

use super::*;
use crate::table::{Cell, Kind};

fn cell(text: &str) -> Cell<'_> {
    Cell { text, kind: Kind::Text }
}

fn as_number(text: &str) -> Cell<'_> {
    Cell { text, kind: Kind::Number }
}

fn code<T: std::fmt::Debug>(reading: Reading<T>) -> String {
    match reading {
        Reading::Ruined(told) => format!("ruined {}", told.code),
        Reading::Wrong(told) => told.code.into_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn nothing_is_written_in_many_ways() {
    for text in [
        "",
        " ",
        "\u{a0}\u{202f}\u{feff}",
        "-",
        "—",
        "null",
        "NULL ",
        "NR ",
        "N/A",
        "#N/A",
        "n.c.",
        "Néant",
        "Ne rien indiquer",
        "sans objet",
        "?",
    ] {
        assert!(is_nothing(text), "{text:?}");
    }
    for text in ["0", "non", "Nantes", "NRJ", "Нет", "À l'arrêt"] {
        assert!(!is_nothing(text), "{text:?}");
    }
}

#[test]
fn numbers_of_france_and_elsewhere() {
    for (text, value) in [
        ("3,89967141", 3.899_671_41),
        ("43.5", 43.5),
        ("-12", -12.0),
        ("1 234,5", 1234.5),
        ("1\u{a0}000\u{202f}000", 1e6),
        (" +7 ", 7.0),
        ("\u{2212}2,5", -2.5),
        ("5,", 5.0),
    ] {
        assert_eq!(number(text), Reading::Value(value), "{text}");
    }
    for text in ["1.234,5", "1,234,567", "5 000 €", "12 34", "abc", ",5", "1e5", "--1"] {
        assert_eq!(code(number(text)), "number_form", "{text}");
    }
}

#[test]
fn dates_in_their_usual_dress() {
    for (text, iso) in [
        ("2016-12-05", "2016-12-05"),
        ("26/04/2022", "26/04/2022"),
        ("5.12.2016", "2016-12-05"),
        ("05-12-2016", "2016-12-05"),
        ("12/2016", "2016-12"),
        ("2016", "2016"),
        ("2017-12-06T20:35:09", "2017-12-06"),
        ("2017-12-06 00:00:00", "2017-12-06"),
        (" 05/12/2016 ", "2016-12-05"),
    ] {
        let iso = if iso.contains('/') { "2022-04-26" } else { iso };
        assert_eq!(date(cell(text)).map(|date| date.to_string()), Reading::Value(iso.into()), "{text}");
    }
    for (text, expected) in [
        ("04/26/2022", "date_month"),
        ("05/12/16", "date_year_short"),
        ("42709", "date_serial"),
        ("30/02/2016", "date_day"),
        ("2017-10-06/2018-06-30", "date_form"),
        ("échelonné", "date_form"),
    ] {
        assert_eq!(code(date(cell(text))), expected, "{text}");
    }
    assert_eq!(code(date(as_number("42709"))), "date_serial");
}

#[test]
fn identifiers_that_are_whole() {
    for text in [
        "732 829 320 00074",
        "73282932000074",
        "224 900 019 000 15'",
        "'73282932000074",
        "356\u{a0}000 000 00048",
    ] {
        let text = text.replace("224 900 019 000 15", "732 829 320 000 74");
        assert!(matches!(siret(cell(&text)), Reading::Value(_)), "{text}");
    }
    assert!(matches!(siret(as_number("73282932000074")), Reading::Value(_)), "a number cell keeps 15 digits");
    assert!(matches!(siret(cell("73282932000074.0")), Reading::Value(_)), "no digit was lost");
    assert!(matches!(siren(cell("356 000 000")), Reading::Value(_)), "La Poste, typed");
    assert!(matches!(rna(cell("w 751 515 517")), Reading::Value(_)));
    assert_eq!(siret(cell("NC")), Reading::Nothing);
}

#[test]
fn identifiers_that_a_spreadsheet_ruined() {
    for text in ["8,30E+13", "7,22009E+12", "2.43e+13", "8E13"] {
        assert_eq!(code(siret(cell(text))), "ruined identifier_exponent", "{text}");
        assert_eq!(code(siren(cell(text))), "ruined identifier_exponent", "{text}");
        assert_eq!(code(key(cell(text))), "ruined identifier_exponent", "{text}");
    }
    for (text, expected) in [
        ("45032466000000.0", "ruined siret_rounded_siren_left"),
        ("45032466000000", "ruined siret_rounded_siren_left"),
        ("83000000000000", "ruined identifier_rounded"),
        ("73282932010000.0", "ruined siret_rounded_siren_left"),
        ("39819156900100.0", "ruined siret_rounded_siren_left"),
        ("73282932100000.0", "ruined identifier_rounded"),
        ("1810086080001", "ruined identifier_digits_lost"),
        ("225800010", "siren_in_siret_column"),
        ("73282932000075", "siret_checksum"),
        ("Association", "siret_form"),
        ("123", "siret_length"),
    ] {
        assert_eq!(code(siret(cell(text))), expected, "{text}");
    }
    assert_eq!(siret(cell("45032466000000.0")), Reading::ruined("siret_rounded_siren_left", "450324660"));
    for (text, expected) in [
        ("5580469", "ruined identifier_digits_lost"),
        ("777000000", "ruined identifier_rounded"),
        ("73282932000074", "siret_in_siren_column"),
        ("732829321", "siren_checksum"),
    ] {
        assert_eq!(code(siren(cell(text))), expected, "{text}");
    }
    assert_eq!(
        code(siren(as_number("356000000"))),
        "ruined identifier_rounded",
        "La Poste, or any 356 million"
    );
}

#[test]
fn keys_are_texts_that_kept_all_they_had() {
    assert_eq!(key(cell(" Amicale  laïque\u{a0}")), Reading::Value("Amicale laïque".into()));
    assert_eq!(key(as_number("1005")), Reading::Value("1005".into()));
    assert_eq!(key(cell("1005.0")), Reading::Value("1005".into()));
    assert_eq!(key(cell("007")), Reading::Value("007".into()));
    assert_eq!(code(key(as_number("45032466000000"))), "ruined identifier_rounded");
}

#[test]
fn places_and_what_a_mix_up_looks_like() {
    for (lon, lat, country) in [
        ("3,89967141", "43,59480072", Some("FR")),
        ("55.45", "-20.88", Some("France")),
        ("4.85", "46.78", None),
        ("-0.1", "51.5", Some("GB")),
        ("-72.3", "18.5", None),
        ("24.1", "56.9", Some("LV")),
    ] {
        assert!(matches!(position(lon, lat, country), Reading::Value(_)), "{lon} {lat}");
    }
    for (lon, lat, country, expected) in [
        ("46.78", "4.85", Some("FR"), "axes_swapped"),
        ("46.78", "4.85", None, "axes_swapped"),
        ("56.9", "24.1", Some("LV"), "axes_swapped"),
        ("37.7", "-25.6", Some("PT"), "axes_swapped"),
        ("-93.2", "44.9", Some("GB"), "position_outside_country"),
        ("200", "10", None, "position_longitude"),
        ("10", "95", Some("FR"), "position_latitude"),
        ("4.85", "", None, "position_half"),
        ("4.85", "46°78", None, "number_form"),
        ("0", "0.0", None, "position_zero"),
    ] {
        assert_eq!(code(position(lon, lat, country)), expected, "{lon} {lat}");
    }
    assert_eq!(position("NR", "", None), Reading::Nothing);
}

#[test]
fn html_becomes_plain() {
    let hours = "<ul><li>- lundi matin: 8h30-12h<br>\r\n</li><li>- </li><li>- mardi</li></ul>";
    assert_eq!(html(hours).unwrap(), "- lundi matin: 8h30-12h\n- mardi");
    assert_eq!(html("CAMI Sport &amp; Cancer").unwrap(), "CAMI Sport & Cancer");
    assert_eq!(html("<p>Un</p><p>deux<script>x()</script></p>").unwrap(), "Un\n\ndeux");
    assert_eq!(html(&"<a".repeat(50_000)), Err("html_tangled"));
    assert!(
        looks_like_html("CAMI Sport &amp; Cancer") && looks_like_html("a<BR/>b") && looks_like_html("&#233;")
    );
    assert!(!looks_like_html("R&D; recherche & développement, a < b"));
}

#[test]
fn spoilt_letters_are_seen() {
    for text in ["LES RESTAURANTS DU CÃƒâ€¦Ã¢â‚¬â„¢UR", "soutien Ã©tÃ©", "lâ€™Ã©cole"]
    {
        assert_eq!(spoilt(text), Some("letters_spoilt"), "{text}");
    }
    assert_eq!(spoilt("caf\u{fffd}"), Some("letters_lost"));
    for text in ["PÂTURAGES", "SÃO PAULO", "Åland", "LES PÂTÉS \u{a0}: Â"] {
        assert_eq!(spoilt(text), None, "{text}");
    }
}

#[test]
fn yes_and_no() {
    assert_eq!(
        (truth("Oui "), truth("x"), truth("0")),
        (Reading::Value(true), Reading::Value(true), Reading::Value(false))
    );
    assert_eq!((truth(""), code(truth("peut-être"))), (Reading::Nothing, "truth_unknown".into()));
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in ".{0,40}", is_number in any::<bool>()) {
        let cell = Cell { text: &text, kind: if is_number { Kind::Number } else { Kind::Text } };
        let _ = (siren(cell), siret(cell), rna(cell), key(cell), date(cell), number(&text), truth(&text));
        let _ = (html(&text), looks_like_html(&text), spoilt(&text), tidy(&text), position(&text, &text, Some(&text)));
    }

    #[test]
    fn a_number_shown_with_an_exponent_never_identifies(
        digits in "[1-9][0-9]{13}", kept in 1..9_usize, comma in prop::sample::select(vec![',', '.'])
    ) {
        let (first, rest) = digits.split_at(1);
        let text = format!("{first}{comma}{}E+13", &rest[..kept]);
        prop_assert!(matches!(siret(cell(&text)), Reading::Ruined(_)));
        prop_assert!(matches!(key(cell(&text)), Reading::Ruined(_)));
    }

    #[test]
    fn a_rounded_siret_never_identifies(digits in "[1-9][0-9]{13}", kept in 2..13_usize) {
        let rounded = format!("{}{}", &digits[..kept], "0".repeat(14 - kept));
        prop_assert!(matches!(siret(as_number(&rounded)), Reading::Ruined(_)));
        let noisy = format!("{rounded}.0");
        prop_assert!(matches!(siret(cell(&noisy)), Reading::Ruined(_)));
        prop_assert!(matches!(key(cell(&noisy)), Reading::Ruined(_)));
    }

    #[test]
    fn a_tidy_text_stays_as_it_is(words in prop::collection::vec("[a-zàéœ€(-]{1,6}", 1..6)) {
        let text = words.join(" ");
        prop_assert_eq!(tidy(&text), text.as_str());
        let spaced = format!("\u{a0} {}\u{200b}", words.join(" \u{feff} "));
        prop_assert_eq!(tidy(&spaced), text);
    }

    #[test]
    fn tidying_twice_changes_nothing(text in ".{0,60}") {
        prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
    }
}
