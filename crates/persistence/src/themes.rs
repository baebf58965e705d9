//! How themes are kept.

use std::collections::HashSet;

use essaim_domain::{refusal::Refusal, theme::Theme};
use uuid::Uuid;

use crate::{
    db::Write,
    kept::Edited,
    statement::{Bind, Sql},
    stored::{Filter, Link, Pointer, Stored},
    types::{Key, Uid},
};

impl Stored for Theme {
    const TABLE: &'static str = "theme";
    const LINKS: &'static [Link<Self>] = &[Link {
        insert: "INSERT INTO theme_notation (record, notation)",
        delete: "DELETE FROM theme_notation WHERE record",
        rows: notations,
    }];
    const COLUMNS: &'static [&'static str] = &["notation", "broader", "merged_into"];
    const FILTERS: &'static [Filter] = &[
        Filter::id("broader", "themes", "r.broader"),
        Filter::text("notation", "")
            .through("r.id IN (SELECT n.record FROM theme_notation n WHERE n.notation", ")"),
    ];
    const DEFAULT_SORT: &'static str = "title";
    const POINTERS: &'static [Pointer] =
        &[Pointer::column("broader", "r.broader"), Pointer::column("merged_into", "r.merged_into")];

    /// A theme that would stand above itself would have no place in the tree.
    fn after_write(write: &mut Write<'_>, written: &[Edited<Self>]) -> Result<(), Refusal> {
        let moved = |edit: &&Edited<Self>| {
            let before = edit.before.as_ref().and_then(|kept| kept.record.broader);
            edit.after.record.broader.is_some() && before != edit.after.record.broader
        };
        let moved: Vec<Uuid> = written.iter().filter(moved).map(|edit| edit.after.head.id).collect();
        if moved.is_empty() {
            return Ok(());
        }
        let mut sql = Sql::new(
            "WITH RECURSIVE up (theme, above) AS (SELECT t.id, t.broader FROM theme t WHERE t.broader IS NOT NULL AND t.id",
        );
        sql.any_of(moved).push(
            " UNION SELECT up.theme, t.broader FROM up JOIN theme t ON t.id = up.above WHERE t.broader IS NOT NULL) \
             SELECT up.theme FROM up WHERE up.theme = up.above LIMIT 1",
        );
        match write.reading().row::<Uid, Key>(sql)? {
            Some(_) => Err(Refusal::Conflict("theme_loop")),
            None => Ok(()),
        }
    }

    fn values(&self) -> Vec<Bind> {
        vec![
            self.notation.as_ref().map(ToString::to_string).into(),
            self.broader.into(),
            self.merged_into.into(),
        ]
    }
}

/// The notation that it has, and those that led to it before.
fn notations(record: &Theme) -> Vec<Vec<Bind>> {
    let all = record.notation.iter().chain(&record.former_notations);
    let mut seen = HashSet::new();
    all.filter(|notation| seen.insert(notation.as_str()))
        .map(|notation| vec![notation.as_str().into()])
        .collect()
}
