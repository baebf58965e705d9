//! What anybody may read, in sets: for feeds, pages and sitemaps. Every statement here sees what an anonymous caller
//! sees, and nothing else.

mod addresses;
mod communes;
mod generation;
mod lively;
mod near;
mod places;
mod rows;
mod taking_part;

pub use addresses::{Address, Part};
pub use generation::{Answer, Glances};
pub use lively::{LIVELY_TERRITORY, Lively};
pub use near::Near;
pub use places::{Container, Place};
pub use taking_part::TakingPart;

use essaim_domain::record::Sight;

use crate::{statement::Sql, stored::Stored};

/// The condition under which everybody sees the row `alias`: said in a way that no index of visibilities is chosen for,
/// since these statements know the ids that they look for, and SQLite would rather walk through all that is public.
fn open_by_id(sql: &mut Sql, alias: &'static str) {
    sql.push("COALESCE(")
        .push(alias)
        .push(".visibility, '') = 'public' AND ")
        .push(alias)
        .push(".deleted_at IS NULL");
}

/// The condition under which everybody sees a row `r` of a noun that is seen by its own visibility, or by everybody.
fn open_to_all<N: Stored>(sql: &mut Sql) {
    if matches!(N::NOUN.sight, Sight::Own { .. }) {
        sql.push("r.visibility = 'public' AND ");
    }
    sql.push("r.deleted_at IS NULL");
}
