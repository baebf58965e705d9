//! Settings: what the program itself remembers from one start to the next, as texts by name.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl};
use essaim_domain::refusal::Refusal;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::setting,
};

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn setting(&mut self, key: &str) -> Result<Option<String>, Refusal> {
        let query = setting::table.find(key).select(setting::value);
        let found: QueryResult<String> = each_arm!(self.connection(), c => query.first(c));
        found.optional().map_err(dialect::refusal)
    }
}

impl Write<'_> {
    /// # Errors
    /// What the database says.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<(), Refusal> {
        let row = (setting::key.eq(key), setting::value.eq(value));
        let insert = diesel::insert_into(setting::table).values(row);
        let upsert = insert.on_conflict(setting::key).do_update().set(setting::value.eq(value));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => upsert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
