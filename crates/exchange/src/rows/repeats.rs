//! Ids and official numbers that stand in more than one row.

use std::collections::{BTreeMap, HashMap};

use essaim_domain::{fault::Fault, values::Position};
use serde::Deserialize as _;
use serde_json::{Map, Value};

use super::{Doubt, Row, bind::Bound};
use crate::{
    mapping::{Field, Source},
    table::Table,
};

type Fields = Map<String, Value>;

/// What is to be told of each row, by its place among the rows.
#[derive(Default)]
pub(super) struct Repeats {
    /// One id, different contents: the other row's number.
    differing: HashMap<usize, u32>,
    /// One id, one content: the first row's number.
    alike: HashMap<usize, u32>,
    /// An official number of a row with another id: the field, and that row's number.
    shared: HashMap<usize, Vec<(&'static Field, u32)>>,
}

impl Repeats {
    /// Looks for repeated ids and numbers; only the rows that have one are read whole.
    pub fn of(table: &Table, bound: &Bound) -> Self {
        let ids = identities(table, bound);
        let mut repeats = Self::default();
        let near = nearness(bound);
        let number = |index: usize| table.rows.get(index).map_or(0, |row| row.number);
        for rows in groups(ids.iter().enumerate().filter_map(|(index, id)| Some((id.clone()?, index)))) {
            let read = |index: &usize| table.rows.get(*index).map(|row| bound.read(row).fields);
            let first = rows.first().and_then(read);
            let alike = rows.iter().all(|index| are_alike(first.as_ref(), read(index).as_ref(), near));
            let (Some(one), Some(two)) = (rows.first(), rows.get(1)) else { continue };
            for index in &rows {
                let other = if index == one { *two } else { *one };
                if !alike {
                    repeats.differing.insert(*index, number(other));
                } else if index != one {
                    repeats.alike.insert(*index, number(*one));
                }
            }
        }
        for name in bound.mapping.collection.keys {
            repeats.share(name, table, bound, &ids);
        }
        repeats
    }

    fn share(&mut self, name: &str, table: &Table, bound: &Bound, ids: &[Option<String>]) {
        let Some(field) = bound.mapping.collection.field(name) else { return };
        for rows in
            groups(official(table, bound, name).into_iter().enumerate().filter_map(|(i, n)| Some((n?, i))))
        {
            let differ = |one: usize, other: usize| ids.get(one) != ids.get(other);
            let Some(first) = rows.first().copied() else { continue };
            let Some(second) = rows.iter().copied().find(|other| differ(first, *other)) else { continue };
            for index in &rows {
                let other = if differ(first, *index) { first } else { second };
                if let Some(other) = table.rows.get(other) {
                    self.shared.entry(*index).or_default().push((field, other.number));
                }
            }
        }
    }

    pub fn tell(&self, index: usize, row: &mut Row) {
        if row.refused.iter().any(|fault| fault.code == "heading_again") {
            return;
        }
        if let Some(other) = self.differing.get(&index) {
            row.refused.push(Fault::at("/external_ids", "id_repeated").about(other.to_string()));
        }
        if let Some(first) = self.alike.get(&index) {
            row.doubts.push(Doubt { field: "", code: "row_repeated".into(), shown: first.to_string() });
        }
        for (field, other) in self.shared.get(&index).into_iter().flatten() {
            let code = format!("{}_repeated", field.name);
            row.doubts.push(Doubt { field: field.name, code: code.into(), shown: other.to_string() });
        }
    }
}

/// The field of the place, and how many metres apart two points of one id may be, as the mapping has it.
fn nearness(bound: &Bound) -> Option<(&'static str, f64)> {
    bound.mapping.columns.iter().find_map(|(field, source)| match source {
        Source::Place { within, .. } if *within > 0.0 => Some((field.name, *within)),
        _ => None,
    })
}

/// Whether two rows of one id say the same: word for word, points apart that are near enough.
fn are_alike(one: Option<&Fields>, two: Option<&Fields>, near: Option<(&str, f64)>) -> bool {
    let (Some(one), Some(two), Some((place, metres))) = (one, two, near) else { return one == two };
    let point = |fields: &Fields| Position::deserialize(fields.get(place)?).ok();
    let close = match (point(one), point(two)) {
        (Some(here), Some(there)) => here.distance_km(&there) * 1_000.0 <= metres,
        (here, there) => here == there,
    };
    let others = |fields: &Fields| {
        fields
            .iter()
            .filter(|(name, _)| *name != place)
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect::<Fields>()
    };
    close && others(one) == others(two)
}

/// What each row is known by: its id, or without ids its surest official number.
fn identities(table: &Table, bound: &Bound) -> Vec<Option<String>> {
    if !bound.external_id.is_empty() {
        return table.rows.iter().map(|row| bound.external_id(row).ok().flatten()).collect();
    }
    let mut ids = vec![None; table.rows.len()];
    for name in bound.mapping.collection.keys {
        for (id, number) in ids.iter_mut().zip(official(table, bound, name)) {
            if id.is_none() {
                *id = number.map(|number| format!("{name}:{number}"));
            }
        }
    }
    ids
}

/// The official number of that name in each row, where it is whole.
fn official(table: &Table, bound: &Bound, name: &str) -> Vec<Option<String>> {
    let (Some(field), Some(column)) = (bound.mapping.collection.field(name), bound.column_of(name)) else {
        return Vec::new();
    };
    let read = |row: &crate::table::Row| field.kind.read(row.cell(column)).told().ok().flatten();
    table.rows.iter().map(|row| read(row)?.as_str().map(ToOwned::to_owned)).collect()
}

/// The rows that share an id, for each id that several have, in the file's order.
fn groups(ids: impl Iterator<Item = (String, usize)>) -> impl Iterator<Item = Vec<usize>> {
    let mut rows: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (id, index) in ids {
        rows.entry(id).or_default().push(index);
    }
    rows.into_values().filter(|rows| rows.len() > 1)
}
