//! What a write puts into the tables: rows, external ids, links, search text and places.

use essaim_domain::{change::ChangeKind, refusal::Refusal, words::Worded};
use uuid::Uuid;

use crate::{
    cell::cell_of,
    db::Write,
    door::Written,
    kept::{Kept, fragments},
    statement::{Bind, Sql},
    stored::Stored,
};

impl Write<'_> {
    pub(crate) fn store_rows<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let has_visibility = written.iter().any(|w| w.edited.after.record.visibility().is_some());
        let (creates, updates): (Vec<_>, Vec<_>) = written.iter().partition(|w| w.kind == ChangeKind::Create);
        let rows = creates.into_iter().map(columns::<N>).collect::<Result<Vec<_>, _>>()?;
        let mut head = Sql::new("INSERT INTO ");
        head.push(N::TABLE).push(" (").separated(", ", names::<N>(has_visibility), |sql, name| {
            sql.push(name);
        });
        head.push(")");
        self.insert_after(&head, &rows)?;
        for change in updates {
            self.update_row(change, has_visibility)?;
        }
        Ok(())
    }

    fn update_row<N: Stored>(&mut self, change: &Written<N>, has_visibility: bool) -> Result<(), Refusal> {
        let after = &change.edited.after.head;
        let mut sql = Sql::new("UPDATE ");
        sql.push(N::TABLE).push(" SET ");
        sql.separated(", ", names::<N>(has_visibility).zip(columns(change)?), |sql, (name, value)| {
            sql.push(name).push(" = ");
            sql.bind(value);
        });
        sql.push(" WHERE id = ").bind(after.id).push(" AND revision = ").bind(after.revision - 1);
        if self.run(sql)? == 1 { Ok(()) } else { Err(Refusal::Stale) }
    }

    pub(crate) fn store_external_ids<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written.iter().filter(|w| w.touches("external_ids")).collect();
        self.forget("DELETE FROM external_id WHERE record", &touched)?;
        let rows: Vec<_> = touched
            .iter()
            .flat_map(|w| {
                let kept = &w.edited.after;
                kept.record.external_ids().iter().map(|external| (external, kept.head.id))
            })
            .collect();
        self.insert("INSERT INTO external_id (noun, source, id, record)", &rows, |sql, (external, id)| {
            sql.bind(N::NOUN.name).push(", ").bind(external.source.as_str()).push(", ");
            sql.bind(external.id.as_str()).push(", ").bind(*id);
        })
    }

    pub(crate) fn store_links<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        for link in N::LINKS {
            let differs = |w: &&Written<N>| {
                let before = w.edited.before.as_ref().map(|kept| (link.rows)(&kept.record));
                before.unwrap_or_default() != (link.rows)(&w.edited.after.record)
            };
            let touched: Vec<&Written<N>> = written.iter().filter(differs).collect();
            self.forget(link.delete, &touched)?;
            let rows: Vec<Vec<Bind>> = touched
                .iter()
                .flat_map(|w| {
                    let id = w.edited.after.head.id;
                    (link.rows)(&w.edited.after.record).into_iter().map(move |mut row| {
                        row.insert(0, id.into());
                        row
                    })
                })
                .collect();
            self.insert_after(&Sql::new(link.insert), &rows)?;
        }
        Ok(())
    }

    /// What is in the bin is found by nobody, so its text leaves the index; it comes back with the record.
    pub(crate) fn store_search<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written
            .iter()
            .filter(|w| w.edited.live_before().map(N::text) != w.edited.live_after().map(N::text))
            .collect();
        self.forget("DELETE FROM search WHERE record", &touched)?;
        let rows: Vec<_> = touched
            .iter()
            .filter_map(|w| Some((w.edited.after.head.id, w.edited.live_after()?.text())))
            .filter(|(_, text)| !(text.title.is_empty() && text.body.is_empty()))
            .collect();
        self.store_words(rows.iter().flat_map(|(_, text)| [text.title.as_str(), text.body.as_str()]))?;
        self.insert("INSERT INTO search (noun, record, title, body)", &rows, |sql, (id, text)| {
            sql.bind(N::NOUN.name).push(", ").bind(*id).push(", ");
            sql.bind(text.title.as_str()).push(", ").bind(text.body.as_str());
        })
    }

    pub(crate) fn store_places<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written.iter().collect();
        self.forget("DELETE FROM place WHERE record", &touched)?;
        let live: Vec<(Uuid, &N)> =
            written.iter().filter_map(|w| Some((w.edited.after.head.id, w.edited.live_after()?))).collect();
        self.place::<N>(&live)
    }

    /// Puts records on the map again, as when a territory that they hang on has moved.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn place_again<N: Stored>(&mut self, records: &[(Uuid, &N)]) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM place WHERE record");
        sql.any_of(records.iter().map(|(id, _)| *id).collect());
        self.run(sql)?;
        self.place::<N>(records)
    }

    fn place<N: Stored>(&mut self, live: &[(Uuid, &N)]) -> Result<(), Refusal> {
        let places = N::places(self.reading(), live)?;
        let visibility = |record: &N| record.visibility().map_or("public", Worded::word);
        let rows: Vec<_> = live
            .iter()
            .filter_map(|(id, record)| Some((*id, visibility(record), places.get(id)?)))
            .flat_map(|(id, visibility, places)| places.iter().map(move |place| (id, visibility, *place)))
            .collect();
        self.insert(
            "INSERT INTO place (noun, record, visibility, lon, lat, cell)",
            &rows,
            |sql, (id, seen, place)| {
                sql.bind(N::NOUN.name).push(", ").bind(*id).push(", ").bind(*seen).push(", ");
                sql.bind(place.lon()).push(", ").bind(place.lat()).push(", ").bind(cell_of(place));
            },
        )
    }

    fn forget<N: Stored>(&mut self, delete: &'static str, written: &[&Written<N>]) -> Result<(), Refusal> {
        let ids: Vec<Uuid> =
            written.iter().filter(|w| w.kind != ChangeKind::Create).map(|w| w.edited.after.head.id).collect();
        if !ids.is_empty() {
            let mut sql = Sql::new(delete);
            sql.any_of(ids);
            self.run(sql)?;
        }
        Ok(())
    }

    fn insert_after(&mut self, head: &Sql, rows: &[Vec<Bind>]) -> Result<(), Refusal> {
        self.insert_from(head, rows, |sql, row: &Vec<Bind>| {
            sql.separated(", ", row, |sql, value| {
                sql.bind(value.clone());
            });
        })
    }
}

impl<N> Written<N> {
    fn touches(&self, field: &str) -> bool {
        self.before.contains_key(field) || self.after.contains_key(field)
    }
}

const HEAD: &[&str] =
    &["id", "revision", "created_at", "created_by", "updated_at", "updated_by", "deleted_at"];
const FRAGMENTS: &[&str] = &["title", "sort_key", "body", "own"];

fn names<N: Stored>(has_visibility: bool) -> impl Iterator<Item = &'static str> {
    let visibility: &[&str] = if has_visibility { &["visibility"] } else { &[] };
    HEAD.iter().chain(visibility).chain(FRAGMENTS).chain(N::COLUMNS).copied()
}

/// The values of a row, in the order of [`names`].
fn columns<N: Stored>(written: &Written<N>) -> Result<Vec<Bind>, Refusal> {
    let Kept { head, record } = &written.edited.after;
    let (body, own) = fragments::<N>(written.stored.clone())?;
    let mut values: Vec<Bind> = vec![
        head.id.into(),
        head.revision.into(),
        head.created_at.into(),
        head.created_by.to_string().into(),
        head.updated_at.into(),
        head.updated_by.to_string().into(),
        head.deleted_at.into(),
    ];
    values.extend(record.visibility().map(|visibility| visibility.word().into()));
    values.extend([record.title().into(), record.sort_key().into(), body.into(), own.into()]);
    values.extend(record.values());
    Ok(values)
}
