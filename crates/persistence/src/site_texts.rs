//! The texts of the pages that every instance has to have: each version is kept, the last one holds.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    account::Locale, principal::Principal, refusal::Refusal, site_text::SitePage, time::now, words::Worded,
};
use jiff::Timestamp;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant},
};

/// A version of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextVersion {
    /// From 1.
    pub revision: i64,
    /// Markdown; none: the program's own text.
    pub body: Option<String>,
    pub at: Timestamp,
    pub by: Principal,
}

impl Read<'_> {
    /// The versions of a text, the last first.
    ///
    /// # Errors
    /// What the database says.
    pub fn site_text(&mut self, page: SitePage, locale: Locale) -> Result<Vec<TextVersion>, Refusal> {
        let mut sql =
            Sql::new("SELECT x.revision, x.body, x.at, x.principal FROM site_text x WHERE x.page = ");
        sql.bind(page.word()).push(" AND x.locale = ").bind(locale.word());
        sql.push(" ORDER BY x.revision DESC");
        type Row = (i64, Option<String>, At, String);
        let rows = self.rows::<(BigInt, Nullable<Text>, Instant, Text), Row>(sql)?;
        let version = |(revision, body, at, by): Row| TextVersion {
            revision,
            body,
            at: at.0,
            by: Principal::from_text(&by),
        };
        Ok(rows.into_iter().map(version).collect())
    }
}

impl Write<'_> {
    /// Adds a version after that one (0: there was none).
    ///
    /// # Errors
    /// [`Refusal::Stale`] when somebody else was faster; what the database says.
    pub fn site_text_put(
        &mut self,
        (page, locale): (SitePage, Locale),
        after: i64,
        body: Option<&str>,
        by: &Principal,
    ) -> Result<(), Refusal> {
        self.in_line()?;
        let last = self.reading().site_text(page, locale)?.first().map_or(0, |version| version.revision);
        if last != after {
            return Err(Refusal::Stale);
        }
        let mut sql =
            Sql::new("INSERT INTO site_text (page, locale, revision, body, at, principal) VALUES (");
        sql.bind(page.word()).push(", ").bind(locale.word()).push(", ").bind(after + 1).push(", ");
        sql.bind(body).push(", ").bind(now()).push(", ").bind(by.to_string()).push(")");
        self.run(sql)?;
        // Each public page says at its foot what the accessibility declaration declares.
        self.raise_public_generation()
    }
}
