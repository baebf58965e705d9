//! Who sees records, worked out for the change rows that keep it.

use std::collections::HashMap;

use diesel::sql_types::Text;
use essaim_domain::{
    change::Audience, involvement::InvolvementRole, principal::Principal, record::Sight, refusal::Refusal,
    visibility::Visibility, words::Worded,
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    db::Read,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

/// A noun's audiences by id, for other nouns that are seen through it.
pub type AudiencesOf = fn(&mut Read<'_>, Vec<Uuid>, Date) -> Result<HashMap<Uuid, Audience>, Refusal>;

/// Who sees each of these records, with the teams of that day; what is in the bin or unknown is seen by nobody and
/// left out.
///
/// # Errors
/// What the database says.
pub fn audiences<N: Stored>(
    read: &mut Read<'_>,
    ids: Vec<Uuid>,
    day: Date,
) -> Result<HashMap<Uuid, Audience>, Refusal> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    match N::NOUN.sight {
        Sight::Open => open::<N>(read, ids),
        Sight::Own { levels, .. } => own::<N>(read, ids, levels.contains(&Visibility::Team).then_some(day)),
        Sight::Through(_) => through::<N>(read, ids, day),
    }
}

fn live<N: Stored>(columns: &'static str, ids: Vec<Uuid>) -> Sql {
    let mut sql = Sql::new("SELECT r.id, ");
    sql.push(columns)
        .push(" FROM ")
        .push(N::TABLE)
        .push(" r WHERE r.deleted_at IS NULL AND r.id")
        .any_of(ids);
    sql
}

fn open<N: Stored>(read: &mut Read<'_>, ids: Vec<Uuid>) -> Result<HashMap<Uuid, Audience>, Refusal> {
    let rows = read.rows::<(Uid, Uid), (Key, Key)>(live::<N>("r.id", ids))?;
    Ok(rows.into_iter().map(|(id, _)| (id.0, Audience::everybody())).collect())
}

fn own<N: Stored>(
    read: &mut Read<'_>,
    ids: Vec<Uuid>,
    team_on: Option<Date>,
) -> Result<HashMap<Uuid, Audience>, Refusal> {
    let rows =
        read.rows::<(Uid, Text, Text), (Key, String, String)>(live::<N>("r.visibility, r.created_by", ids))?;
    let of_team = |row: &&(Key, String, String)| row.1 == Visibility::Team.word();
    let team_ids: Vec<Uuid> = rows.iter().filter(of_team).map(|row| row.0.0).collect();
    let mut teams = match team_on {
        Some(day) if !team_ids.is_empty() => teams(read, team_ids, day)?,
        _ => HashMap::new(),
    };
    Ok(rows
        .into_iter()
        .map(|(id, visibility, author)| {
            let visibility = Visibility::from_word(&visibility).unwrap_or(Visibility::Private);
            let team = teams.remove(&id.0).unwrap_or_default();
            (id.0, Audience::of(visibility, &Principal::from_text(&author), team))
        })
        .collect())
}

/// The stakeholders in the team of each experiment on that day.
fn teams(
    read: &mut Read<'_>,
    experiments: Vec<Uuid>,
    day: Date,
) -> Result<HashMap<Uuid, Vec<Uuid>>, Refusal> {
    let day = day.to_string();
    let mut sql = Sql::new("SELECT i.experiment, i.stakeholder FROM involvement i WHERE i.experiment");
    sql.any_of(experiments).push(" AND i.deleted_at IS NULL AND i.role");
    sql.in_texts(InvolvementRole::TEAM.iter().map(|role| role.word()));
    sql.push(" AND i.since_day <= ").bind(day.as_str()).push(" AND i.until_day >= ").bind(day);
    let mut teams: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (experiment, stakeholder) in read.rows::<(Uid, Uid), (Key, Key)>(sql)? {
        teams.entry(experiment.0).or_default().push(stakeholder.0);
    }
    Ok(teams)
}

fn through<N: Stored>(
    read: &mut Read<'_>,
    ids: Vec<Uuid>,
    day: Date,
) -> Result<HashMap<Uuid, Audience>, Refusal> {
    let mut ends: HashMap<Uuid, Vec<Audience>> = HashMap::new();
    for end in N::ENDS {
        let rows = read.rows::<(Uid, Uid), (Key, Key)>(live::<N>(end.column, ids.clone()))?;
        let seen = (end.audiences)(read, rows.iter().map(|(_, target)| target.0).collect(), day)?;
        for (id, target) in rows {
            let audience = seen.get(&target.0).cloned().unwrap_or_else(Audience::nobody);
            ends.entry(id.0).or_default().push(audience);
        }
    }
    Ok(ends.into_iter().map(|(id, ends)| (id, Audience::all(ends))).collect())
}
