//! Which territories a row speaks of: by official codes, or by the postal code and the name of the place in its address.

use std::collections::HashMap;

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer, fault::Fault, record::Record as _, refusal::Refusal, territory::Territory, values::fold,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Draft, Importable, Note};
use crate::{
    db::Read,
    registry::shelf,
    statement::Sql,
    territories::by_code,
    types::{Key, Uid},
};

/// What was looked up for a batch: its rows often name the same places.
#[derive(Default)]
pub(super) struct Places {
    by_code: HashMap<String, Option<Uuid>>,
    /// The communes of a postal code with their names.
    by_postal_code: HashMap<String, Vec<(Uuid, String)>>,
}

impl Places {
    /// Puts the ids of the territories that a row names by code into its fields. A code that there is not refuses a row of
    /// one of our exports, where somebody typed it; in a table of others it is told, and left out.
    pub fn find<N: Importable>(
        &mut self,
        read: &mut Read<'_>,
        viewer: &Viewer,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        for place in std::mem::take(&mut draft.places) {
            let mut ids: Vec<Value> = Vec::new();
            for code in &place.codes {
                match self.coded(read, viewer, code)? {
                    Some(id) => ids.push(json!(id)),
                    None if draft.id.is_none() => draft.notes.push(Note {
                        code: "territory_unknown",
                        field: N::LIES_ON.unwrap_or_default(),
                        shown: code.clone(),
                    }),
                    None => {
                        let pointer = format!("/{}", place.field);
                        draft.faults.push(Fault::at(pointer, "territory_unknown").about(code.as_str()));
                    }
                }
            }
            let value = if place.several { Some(Value::Array(ids)) } else { ids.into_iter().next() };
            if let Some(value) = value {
                draft.fields.insert(place.field, value);
            }
        }
        Ok(())
    }

    fn coded(&mut self, read: &mut Read<'_>, viewer: &Viewer, text: &str) -> Result<Option<Uuid>, Refusal> {
        if let Some(known) = self.by_code.get(text) {
            return Ok(*known);
        }
        let found = match text.split_once(':') {
            Some((scheme, code)) => by_code(read, scheme.trim(), code.trim())?,
            None => None,
        };
        let seen = match (found, shelf(Territory::NOUN.collection)) {
            (Some(id), Some(shelf)) => {
                (shelf.visible_ids)(read, viewer, vec![id])?.contains(&id).then_some(id)
            }
            _ => None,
        };
        self.by_code.insert(text.to_owned(), seen);
        Ok(seen)
    }

    /// The commune of an address: the one of that postal code that has the name of the place. A postal code alone is not
    /// enough, since most have several communes.
    pub fn of_address(
        &mut self,
        read: &mut Read<'_>,
        fields: &Map<String, Value>,
    ) -> Result<Option<Uuid>, Refusal> {
        let part = |name: &str| fields.get("address")?.get(name)?.as_str();
        let (Some(code), Some(locality)) = (part("postal_code"), part("locality")) else { return Ok(None) };
        if !self.by_postal_code.contains_key(code) {
            self.by_postal_code.insert(code.to_owned(), communes(read, code)?);
        }
        let wanted = spelled_out(locality);
        let named = self
            .by_postal_code
            .get(code)
            .into_iter()
            .flatten()
            .filter(|(_, name)| spelled_out(name) == wanted);
        let ids: Vec<Uuid> = named.map(|(id, _)| *id).collect();
        // Two of one name and one postal code cannot be told apart.
        Ok(if let [only] = ids.as_slice() { Some(*only) } else { None })
    }
}

fn communes(read: &mut Read<'_>, postal_code: &str) -> Result<Vec<(Uuid, String)>, Refusal> {
    // In this order on SQLite: from the code, which few have.
    let mut sql = Sql::new(
        "SELECT t.id, t.title FROM territory_code k CROSS JOIN territory t WHERE t.id = k.record \
         AND t.deleted_at IS NULL AND t.visibility = 'public' AND t.scheme = 'insee-commune' \
         AND k.kind = 'postal' AND k.code = ",
    );
    sql.bind(postal_code);
    let rows = read.rows::<(Uid, Text), (Key, String)>(sql)?;
    Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
}

/// The name of a place as addresses write it in many ways: without accents and hyphens, `St` as `Saint`, without the
/// `Cedex` of a sorting office.
fn spelled_out(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.take_while(|word| *word != "cedex").map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_however_an_address_writes_it() {
        for (one, other) in [
            ("ST ETIENNE CEDEX 2", "Saint-Étienne"),
            ("L'Haÿ les Roses", "L’Haÿ-les-Roses"),
            ("STE-FOY", "Sainte-Foy"),
        ] {
            assert_eq!(spelled_out(one), spelled_out(other));
        }
        assert_ne!(spelled_out("Montpellier"), spelled_out("Montpellier-de-Médillan"));
    }
}
