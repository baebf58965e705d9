//! What an import says: a line a row, what is doubtful below it, counts at the end; or JSON for programs.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use essaim_domain::fault::Fault;
use essaim_exchange::rows::Row;
use essaim_http::catalogue::{Lang, fill, text};
use essaim_persistence::import::{Fate, Verdict, Why};
use serde_json::{Map, Value, json};

use super::reading::{doubt_said, fault_said};
use crate::commands::load::field;

/// A row with what became of it; none when it was refused before anything was asked of the database.
pub struct Told<'a> {
    pub row: &'a Row,
    pub verdict: Option<&'a Verdict>,
}

/// Refused rows by number, each with its reasons.
pub type Refusals = Vec<(u32, Vec<String>)>;

/// The outcomes in the order in which they are counted.
const OUTCOMES: [&str; 7] = ["created", "updated", "same", "repeats", "in_bin", "unknown", "refused"];

pub struct Voice {
    lang: Lang,
    quiet: bool,
    json: bool,
    /// None once nobody reads any more: that stops no import.
    out: Option<BufWriter<Stdout>>,
    counts: [usize; OUTCOMES.len()],
    doubtful: usize,
    refusals: Refusals,
}

impl Voice {
    #[must_use]
    pub fn new(lang: Lang, quiet: bool, json: bool) -> Self {
        let out = Some(BufWriter::new(io::stdout()));
        Self { lang, quiet, json, out, counts: [0; OUTCOMES.len()], doubtful: 0, refusals: Vec::new() }
    }

    /// Whether rows are not told on the terminal, so that a bar may stand there.
    #[must_use]
    pub fn leaves_the_terminal(&self) -> bool {
        self.quiet || !io::stdout().is_terminal()
    }

    /// A sentence for people.
    pub fn say(&mut self, sentence: &str) {
        if !self.json {
            self.line_out(sentence);
        }
    }

    fn line_out(&mut self, line: impl std::fmt::Display) {
        if self.out.as_mut().is_some_and(|out| writeln!(out, "{line}").is_err()) {
            self.out = None;
        }
    }

    pub fn tell(&mut self, told: &Told<'_>) {
        let outcome = told.outcome();
        if let Some(count) =
            OUTCOMES.iter().position(|known| *known == outcome).and_then(|i| self.counts.get_mut(i))
        {
            *count += 1;
        }
        let faults = told.faults();
        let doubts = told.doubts();
        self.doubtful += usize::from(!doubts.is_empty());
        if !faults.is_empty() {
            let reasons = faults.iter().map(|fault| self.reason(fault)).collect();
            self.refusals.push((told.row.number, reasons));
        }
        match (self.quiet, self.json) {
            (true, _) => {}
            (false, true) => self.tell_json(told, outcome, faults, &doubts),
            (false, false) => self.tell_words(told, outcome, faults, &doubts),
        }
    }

    fn tell_words(&mut self, told: &Told<'_>, outcome: &str, faults: &[Fault], doubts: &[Doubt<'_>]) {
        self.line_out(self.line(told, outcome));
        for fault in faults {
            self.line_out(format_args!("    {}", self.reason(fault)));
        }
        for doubt in doubts {
            let why = doubt_said(doubt.code, doubt.shown, self.lang);
            let place = if doubt.field.is_empty() {
                String::new()
            } else {
                format!("{} : ", field(self.lang, doubt.field))
            };
            let told = fill(self.lang, "import.doubt", &[("why", &format!("{place}{why}"))]);
            self.line_out(format_args!("    {told}"));
        }
    }

    fn line(&self, told: &Told<'_>, outcome: &str) -> String {
        let lang = self.lang;
        let (row, name) = (told.row.number.to_string(), told.name());
        let mut values = vec![("row", row), ("name", name.to_owned())];
        let mut key = format!("import.row.{outcome}");
        match told.verdict.map(|verdict| &verdict.fate) {
            Some(Fate::Updated { fields, by, .. }) => {
                let fields = fields.iter().map(|name| field(lang, name)).collect::<Vec<_>>().join(", ");
                values.push(("fields", fields));
                if let Some(by) = by {
                    key.push_str("_by");
                    values.push(("key", field(lang, by)));
                }
            }
            Some(Fate::Kept(Why::Repeats(other))) => values.push(("other", other.to_string())),
            _ => {}
        }
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fill(lang, &key, &values)
    }

    /// A fault with its field, and what stands there.
    fn reason(&self, fault: &Fault) -> String {
        let why = fault_said(fault, self.lang);
        let place = fault.pointer.trim_start_matches('/').replace('/', ".");
        if place.is_empty() { why } else { format!("{} : {why}", field(self.lang, &place)) }
    }

    fn tell_json(&mut self, told: &Told<'_>, outcome: &str, faults: &[Fault], doubts: &[Doubt<'_>]) {
        let mut line = Map::new();
        line.insert("row".into(), told.row.number.into());
        line.insert("outcome".into(), outcome.into());
        line.insert("name".into(), told.name().into());
        match told.verdict.map(|verdict| &verdict.fate) {
            Some(Fate::Created { id } | Fate::Kept(Why::Same(id) | Why::InBin(id))) => {
                line.insert("id".into(), id.to_string().into());
            }
            Some(Fate::Updated { id, fields, by }) => {
                line.insert("id".into(), id.to_string().into());
                line.insert("fields".into(), json!(fields));
                if let Some(by) = by {
                    line.insert("recognised_by".into(), (*by).into());
                }
            }
            Some(Fate::Kept(Why::Repeats(other))) => drop(line.insert("other_row".into(), (*other).into())),
            _ => {}
        }
        let faults: Vec<Value> = faults
            .iter()
            .map(|fault| json!({ "pointer": fault.pointer, "code": fault.code, "message": self.reason(fault) }))
            .collect();
        if !faults.is_empty() {
            line.insert("errors".into(), faults.into());
        }
        let doubts: Vec<Value> = doubts
            .iter()
            .map(|doubt| {
                let message = doubt_said(doubt.code, doubt.shown, self.lang);
                json!({ "field": doubt.field, "code": doubt.code, "shown": doubt.shown, "message": message })
            })
            .collect();
        if !doubts.is_empty() {
            line.insert("doubts".into(), doubts.into());
        }
        self.line_out(Value::Object(line));
    }

    /// Tells the counts, and gives the refused rows back.
    pub fn end(mut self, dry: bool) -> Refusals {
        let counts: Vec<(&str, usize)> =
            OUTCOMES.iter().copied().zip(self.counts).chain([("doubtful", self.doubtful)]).collect();
        if self.json {
            let mut summary: Map<String, Value> =
                counts.into_iter().map(|(name, count)| (name.to_owned(), count.into())).collect();
            summary.insert("dry_run".into(), dry.into());
            self.line_out(json!({ "summary": summary }));
        } else {
            for (name, count) in counts {
                self.line_out(fill(
                    self.lang,
                    &format!("import.count.{name}"),
                    &[("count", &count.to_string())],
                ));
            }
            if dry {
                self.line_out(text(self.lang, "import.nothing_written"));
            }
        }
        if let Some(mut out) = self.out {
            // Who does not listen to the end still has their import.
            drop(out.flush());
        }
        self.refusals
    }
}

/// Something to look at, wherever it was found.
struct Doubt<'a> {
    code: &'a str,
    field: &'a str,
    shown: &'a str,
}

impl<'a> Told<'a> {
    fn outcome(&self) -> &'static str {
        match self.verdict.map(|verdict| &verdict.fate) {
            Some(Fate::Created { .. }) => "created",
            Some(Fate::Updated { .. }) => "updated",
            Some(Fate::Kept(Why::Same(_))) => "same",
            Some(Fate::Kept(Why::Repeats(_))) => "repeats",
            Some(Fate::Kept(Why::InBin(_))) => "in_bin",
            Some(Fate::Kept(Why::Unknown)) => "unknown",
            Some(Fate::Refused(_)) | None => "refused",
        }
    }

    fn name(&self) -> &'a str {
        let name = ["name", "title"].iter().find_map(|field| self.row.fields.get(*field)?.as_str());
        name.unwrap_or_default()
    }

    fn faults(&self) -> &'a [Fault] {
        match self.verdict.map(|verdict| &verdict.fate) {
            Some(Fate::Refused(faults)) => faults,
            Some(_) => &[],
            None => &self.row.refused,
        }
    }

    fn doubts(&self) -> Vec<Doubt<'a>> {
        let notes = self.verdict.map(|verdict| verdict.notes.as_slice()).unwrap_or_default();
        let found = notes.iter().map(|note| Doubt { code: note.code, field: note.field, shown: &note.shown });
        let read = self.row.doubts.iter();
        // That a row repeats another is what its line says.
        let read = read.filter(|doubt| doubt.code != "row_repeated");
        read.map(|doubt| Doubt { code: &doubt.code, field: doubt.field, shown: &doubt.shown })
            .chain(found)
            .collect()
    }
}
