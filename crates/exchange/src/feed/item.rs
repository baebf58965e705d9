//! One item as JSON: strings and lists of strings, nothing empty.

use std::borrow::Cow;

/// An object being written.
///
/// OpenScraper takes strings and lists of strings: a number or a null loses the rest of the page, while an absent key is
/// safe. So numbers are quoted and what is empty is left out.
#[derive(Debug)]
pub struct Item<'a> {
    out: &'a mut Vec<u8>,
    any: bool,
}

impl<'a> Item<'a> {
    pub(super) fn open(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, any: false }
    }

    pub(super) fn close(self) {
        self.out.push(b'}');
    }

    /// A text under each of these keys.
    pub(super) fn text<const N: usize>(&mut self, keys: [&str; N], text: Option<&str>) {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return };
        for key in keys {
            self.key(key);
            string(self.out, text);
        }
    }

    /// An address on the web. OpenScraper breaks on an image or a link that does not start with `http`.
    pub(super) fn link(&mut self, key: &str, link: Option<&str>) {
        self.text([key], link.filter(|link| link.starts_with("http://") || link.starts_with("https://")));
    }

    /// Degrees with a decimal point: GoGoCarto turns `47,2` into 47. Five decimals are a metre.
    pub(super) fn degrees(&mut self, key: &str, degrees: f64) {
        let text = format!("{degrees:.6}");
        let short = text.trim_end_matches('0').trim_end_matches('.');
        self.text([key], Some(if short == "-0" { "0" } else { short }));
    }

    /// A list of texts. OpenScraper keeps no order.
    pub(super) fn list(&mut self, key: &str, texts: &[Cow<str>]) {
        let mut texts = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).peekable();
        if texts.peek().is_none() {
            return;
        }
        self.key(key);
        let mut before = b'[';
        for text in texts {
            self.out.push(before);
            string(self.out, text);
            before = b',';
        }
        self.out.push(b']');
    }

    fn key(&mut self, key: &str) {
        if self.any {
            self.out.push(b',');
        }
        self.any = true;
        string(self.out, key);
        self.out.push(b':');
    }
}

/// A JSON string (RFC 8259, section 7): runs of plain bytes are copied whole, since a feed is mostly those.
fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(place) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
        let (plain, special) = rest.split_at(place);
        out.extend_from_slice(plain);
        let Some((byte, after)) = special.split_first() else { break };
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            other => out.extend_from_slice(format!("\\u{other:04x}").as_bytes()),
        }
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_text_comes_back(text in any::<String>()) {
            let mut out = Vec::new();
            string(&mut out, &text);
            prop_assert_eq!(serde_json::from_slice::<String>(&out).unwrap(), text);
        }
    }

    #[test]
    fn degrees_have_a_point_and_no_noise() {
        let degrees = |value| {
            let mut out = Vec::new();
            let mut item = Item::open(&mut out);
            item.degrees("d", value);
            item.close();
            String::from_utf8(out).unwrap()
        };
        for (value, text) in [(47.2, "47.2"), (-0.000_000_1, "0"), (3.0, "3"), (4.123_456_78, "4.123457")] {
            assert_eq!(degrees(value), format!("{{\"d\":\"{text}\"}}"));
        }
    }
}
