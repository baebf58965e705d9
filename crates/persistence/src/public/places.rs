//! Public territories with what they lie in: a commune's département and région, a perimeter's where all of it agrees.

use std::collections::HashMap;

use diesel::sql_types::{Nullable, Text};
use essaim_domain::{
    refusal::Refusal, territory::Scheme, values::Position, visibility::Visibility, words::Worded,
};
use uuid::Uuid;

use super::open_by_id;
use crate::{
    db::Read,
    statement::Sql,
    territories::centroids,
    types::{Key, Uid},
};

/// A public territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub id: Uuid,
    pub name: String,
    pub scheme: Scheme,
    /// The first of its postal codes.
    pub postal_code: Option<String>,
    /// Its own middle, its members' or its parent's.
    pub middle: Option<Position>,
    /// What it lies in.
    pub within: Vec<Container>,
}

/// A public territory that another lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    pub id: Uuid,
    pub name: String,
    pub scheme: Scheme,
}

impl Place {
    /// The name of what it is or lies in, in that scheme.
    #[must_use]
    pub fn name_in(&self, scheme: Scheme) -> Option<&str> {
        if self.scheme == scheme {
            return Some(&self.name);
        }
        self.within
            .iter()
            .find(|container| container.scheme == scheme)
            .map(|container| container.name.as_str())
    }
}

type ContainerSql = (Uid, Uid, Text, Text);
type ContainerTuple = (Key, Key, String, String);

impl Read<'_> {
    /// Those of these territories that are public, by id.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_places(&mut self, mut ids: Vec<Uuid>) -> Result<HashMap<Uuid, Place>, Refusal> {
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let middles = centroids(self, ids.clone())?;
        let mut sql = Sql::new(
            "SELECT t.id, t.title, t.scheme, (SELECT min(k.code) FROM territory_code k \
             WHERE k.record = t.id AND k.kind = 'postal') FROM territory t WHERE t.id",
        );
        sql.any_of(ids).push(" AND ");
        open_by_id(&mut sql, "t");
        type PlaceTuple = (Key, String, String, Option<String>);
        let rows = self.rows::<(Uid, Text, Text, Nullable<Text>), PlaceTuple>(sql)?;
        let mut places: HashMap<Uuid, Place> = HashMap::with_capacity(rows.len());
        for (id, name, scheme, postal_code) in rows {
            let scheme = Scheme::from_word(&scheme).unwrap_or(Scheme::Custom);
            let middle = middles.get(&id.0).and_then(|middle| middle.for_record_of(Visibility::Public));
            places.insert(id.0, Place { id: id.0, name, scheme, postal_code, middle, within: Vec::new() });
        }
        self.fill_containers(&mut places)?;
        self.fill_from_members(&mut places)?;
        Ok(places)
    }

    fn fill_containers(&mut self, places: &mut HashMap<Uuid, Place>) -> Result<(), Refusal> {
        let mut sql = Sql::new(
            "SELECT c.descendant, t.id, t.title, t.scheme FROM territory_closure c JOIN territory t ON t.id = c.ancestor \
             WHERE c.ancestor <> c.descendant AND c.descendant",
        );
        sql.any_of(places.keys().copied().collect()).push(" AND ");
        open_by_id(&mut sql, "t");
        sql.push(" ORDER BY t.sort_key, t.id");
        for (inner, container) in self.containers(sql)? {
            if let Some(place) = places.get_mut(&inner) {
                place.within.push(container);
            }
        }
        Ok(())
    }

    /// A perimeter lies where all its members lie.
    fn fill_from_members(&mut self, places: &mut HashMap<Uuid, Place>) -> Result<(), Refusal> {
        const AROUND: [Scheme; 2] = [Scheme::Departement, Scheme::Region];
        let lost = |place: &&Place| place.name_in(Scheme::Region).is_none();
        let ids: Vec<Uuid> = places.values().filter(lost).map(|place| place.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut sql = Sql::new(
            "SELECT DISTINCT m.record, t.id, t.title, t.scheme FROM territory_member m \
             JOIN territory_closure c ON c.descendant = m.target JOIN territory t ON t.id = c.ancestor WHERE m.record",
        );
        sql.any_of(ids)
            .push(" AND t.scheme")
            .in_texts(AROUND.iter().map(|scheme| scheme.word()))
            .push(" AND ");
        open_by_id(&mut sql, "t");
        let mut found: HashMap<(Uuid, Scheme), Vec<Container>> = HashMap::new();
        for (perimeter, container) in self.containers(sql)? {
            found.entry((perimeter, container.scheme)).or_default().push(container);
        }
        for ((perimeter, scheme), mut containers) in found {
            if let (1, Some(place)) = (containers.len(), places.get_mut(&perimeter))
                && place.name_in(scheme).is_none()
            {
                place.within.append(&mut containers);
            }
        }
        Ok(())
    }

    fn containers(&mut self, sql: Sql) -> Result<Vec<(Uuid, Container)>, Refusal> {
        let rows = self.rows::<ContainerSql, ContainerTuple>(sql)?;
        let container = |(inner, id, name, scheme): ContainerTuple| {
            let scheme = Scheme::from_word(&scheme).unwrap_or(Scheme::Custom);
            (inner.0, Container { id: id.0, name, scheme })
        };
        Ok(rows.into_iter().map(container).collect())
    }
}
