//! Merging: records that turned out to be one. The winner keeps what pointed to the others, which stay in the bin and
//! say where they went.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    draft::decode,
    fault::Faults,
    record::{ExternalId, Record, Reference},
    text::Summary,
};

/// The field of a record that was merged away: the record that it is part of now. Only the server writes it.
pub const MERGED_INTO: &str = "merged_into";
/// The field of a record that others were merged into: their ids. Only the server writes it.
pub const MERGED_FROM: &str = "merged_from";
/// Most records that are merged into one at once.
pub const AT_ONCE: usize = 20;

/// A record with its id, as it is merged.
#[derive(Debug, Clone)]
pub struct Part<N> {
    pub id: Uuid,
    pub record: N,
}

/// The one record that these come to. What the winner has stays; what it leaves empty it takes from the others, in
/// their order, but for the fields that were `chosen` (an emptied one stays empty) and its place among its own kind.
/// External ids are kept of all.
///
/// # Errors
/// Everything that is wrong with the record as a whole.
pub fn winner<N: Record + utoipa::PartialSchema>(
    winner: &N,
    losers: &[Part<N>],
    chosen: &Map<String, Value>,
) -> Result<N, Faults> {
    let mut fields = object(winner);
    let inward = |field: &str| {
        N::NOUN.references.iter().any(|r| r.field == field && r.collection == N::NOUN.collection)
    };
    for (field, value) in losers.iter().flat_map(|loser| object(&loser.record)) {
        let taken = fields.contains_key(&field) || chosen.contains_key(&field);
        if !taken && !inward(&field) && field != MERGED_FROM {
            fields.insert(field, value);
        }
    }
    let known = fields.get(MERGED_FROM).and_then(Value::as_array).cloned().unwrap_or_default();
    let new = losers.iter().map(|loser| json!(loser.id)).filter(|id| !known.contains(id));
    let all: Vec<Value> = known.iter().cloned().chain(new).collect();
    fields.insert(MERGED_FROM.to_owned(), Value::Array(all));
    let mut record: N = decode(Value::Object(fields))?;
    // Each loser may lead on to another: as often as there are some, and no more.
    for loser in losers.iter().flat_map(|_| losers) {
        record.absorb(loser);
    }
    for loser in losers {
        take_external_ids(&mut record, &loser.record);
    }
    let mut faults = Faults::default();
    record.check(&mut faults);
    faults.verdict()?;
    Ok(record)
}

/// What stays of a record that was merged away: itself, without the external ids that the winner has now.
///
/// # Errors
/// When it is no such record without them.
pub fn loser<N: Record + utoipa::PartialSchema>(record: &N, into: Uuid) -> Result<N, Faults> {
    let mut record = record.clone();
    record.external_ids_mut().clear();
    let mut fields = object(&record);
    fields.insert(MERGED_INTO.to_owned(), json!(into));
    decode(Value::Object(fields))
}

/// Leads a record's references from these ids to that one, each id once in a list; none when it has no such reference.
///
/// # Errors
/// When it is no such record with them.
pub fn led<N: Record + utoipa::PartialSchema>(
    record: &N,
    references: &[Reference],
    from: &[Uuid],
    to: Uuid,
) -> Result<Option<N>, Faults> {
    let from: HashSet<String> = from.iter().map(ToString::to_string).collect();
    let mut fields = object(record);
    let mut any = false;
    let mut lead = |value: &mut Value| {
        let leads = value.as_str().is_some_and(|id| from.contains(id));
        if leads {
            *value = json!(to);
        }
        any |= leads;
        leads
    };
    for reference in references {
        match fields.get_mut(reference.field) {
            Some(Value::Array(ids)) => {
                let led: Vec<bool> = ids.iter_mut().map(&mut lead).collect();
                if led.contains(&true) {
                    let mut seen = HashSet::new();
                    ids.retain(|id| seen.insert(id.to_string()));
                }
            }
            Some(id) => drop(lead(id)),
            None => {}
        }
    }
    if any { decode(Value::Object(fields)).map(Some) } else { Ok(None) }
}

/// The record that this one is part of now, if it was merged away.
#[must_use]
pub fn merged_into<N: Record>(record: &N) -> Option<Uuid> {
    Uuid::try_parse(object(record).get(MERGED_INTO)?.as_str()?).ok()
}

/// Adds the external ids of another record, each once.
pub fn take_external_ids<N: Record>(record: &mut N, other: &N) {
    let new: Vec<ExternalId> =
        other.external_ids().iter().filter(|id| !record.external_ids().contains(id)).cloned().collect();
    record.external_ids_mut().extend(new);
}

/// The two notes of links that become one, in their order; none when they are too long for one.
#[must_use]
pub fn notes(one: Option<&Summary>, other: Option<&Summary>) -> Option<Option<Summary>> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Summary::parse(&format!("{one}\n{other}")).ok().map(Some),
        (one, other) => Some(one.or(other).cloned()),
    }
}

fn object<N: Record>(record: &N) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{experiment::Experiment, involvement::Involvement, stakeholder::Stakeholder, theme::Theme};

    fn part<N: Record>(fields: Value) -> Part<N> {
        Part { id: Uuid::now_v7(), record: serde_json::from_value(fields).unwrap() }
    }

    fn organisation(more: Value) -> Part<Stakeholder> {
        let mut fields = json!({ "kind": "organisation", "name": "Régie", "visibility": "network" });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        part(fields)
    }

    #[test]
    fn what_the_winner_leaves_empty_it_takes_from_the_others_and_external_ids_from_all() {
        let one =
            organisation(json!({ "email": "a@example.org", "external_ids": [{ "source": "s", "id": "1" }] }));
        let two = organisation(json!({ "name": "Autre", "email": "b@example.org", "rna": "W751234567" }));
        let three = organisation(json!({ "legal_form": "SCIC", "short_name": "R3",
                                         "external_ids": [{ "source": "s", "id": "1" }, { "source": "t", "id": "2" }] }));
        let chosen = json!({ "short_name": null }).as_object().cloned().unwrap();
        let all = winner(&one.record, &[two.clone(), three.clone()], &chosen).unwrap();
        assert_eq!(all.name.as_str(), "Régie");
        assert_eq!(all.email, one.record.email);
        assert_eq!(all.rna, two.record.rna);
        assert_eq!(all.legal_form, three.record.legal_form);
        assert_eq!(all.short_name, None, "it was emptied on purpose");
        assert_eq!(all.external_ids.len(), 2);
        assert_eq!(all.merged_from, [two.id.into(), three.id.into()]);
        let gone = loser(&three.record, one.id).unwrap();
        assert_eq!((gone.external_ids.len(), gone.merged_into), (0, Some(one.id.into())));
    }

    #[test]
    fn references_lead_to_the_winner_each_once() {
        let (a, b, c) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let experiment = part::<Experiment>(json!({ "nature": "experiment", "phase": c, "title": "x",
                                                    "visibility": "network", "themes": [b, c, a] }));
        let themes = [Reference { field: "themes", collection: "themes" }];
        let led_on = led(&experiment.record, &themes, &[b], a).unwrap().unwrap();
        assert_eq!(led_on.themes, [a.into(), c.into()]);
        assert!(led(&experiment.record, &themes, &[Uuid::now_v7()], a).unwrap().is_none());
    }

    #[test]
    fn links_of_one_role_with_other_dates_are_two_and_with_the_same_dates_one() {
        let (e, s) = (Uuid::now_v7(), Uuid::now_v7());
        let involved = |since: &str, note: Option<&str>| {
            let mut fields = json!({ "experiment": e, "stakeholder": s, "role": "partner", "since": since });
            if let Some(note) = note {
                fields["note"] = json!(note);
            }
            part::<Involvement>(fields).record
        };
        assert_eq!(involved("2021", None).joined(&involved("2023", None)), None);
        let one = involved("2021", Some("a")).joined(&involved("2021", Some("b"))).unwrap();
        assert_eq!(one.note.unwrap().as_str(), "a\nb");
        let long = "x".repeat(1_500);
        let (first, second) = (involved("2021", Some(&long)), involved("2021", Some(&format!("{long}y"))));
        assert_eq!(first.joined(&second), None, "no note is lost");
    }

    #[test]
    fn a_theme_keeps_the_words_codes_and_former_notations_of_those_merged_into_it() {
        let top = Uuid::now_v7();
        let loser =
            part::<Theme>(json!({ "labels": { "fr": "Mobilité", "en": "Mobility" }, "notation": "MOB",
                                          "broader": top, "exact_matches": ["carrefour:MOB"] }));
        let kept =
            part::<Theme>(json!({ "labels": { "fr": "Mobilités" }, "notation": "NM", "broader": loser.id,
                                         "exact_matches": ["essglobal:12"] }));
        let one = winner(&kept.record, &[loser], &Map::new()).unwrap();
        assert_eq!((one.label("fr"), one.label("en")), ("Mobilités", "Mobility"));
        assert_eq!(one.notation.unwrap().as_str(), "NM");
        assert_eq!(one.former_notations.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["MOB"]);
        assert_eq!(one.exact_matches.len(), 2);
        assert_eq!(one.broader, Some(top.into()), "it moves up to where the other stood");
    }
}
