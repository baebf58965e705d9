//! How a database is filled: always through the store's one door, many records in one transaction.

use essaim_domain::{
    account::Account, experiment::Experiment, involvement::Involvement, phase::Phase, principal::Principal,
    programme::Programme, record::Record, refusal::Refusal, stakeholder::Stakeholder, territory::Territory,
    theme::Theme,
};
use essaim_persistence::{
    db::{Db, Write},
    door::{Deed, Edit},
    list::{Direction, FilterValues, Query},
    stored::{Stored, UPDATED},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    MEMBER,
    records::{self, Ground, Sort, id},
};

/// Experiments in one transaction.
const TOGETHER: u64 = 1_000;
/// Experiments in a row by the same author: a page of a list has several.
const IN_A_ROW: u64 = 50;
const MEMBERS: u64 = 40;
const LEADS: u64 = 2_000;
const THEMES: [&str; 24] = [
    "Alimentation",
    "Eau",
    "Énergie",
    "Habitat",
    "Mobilités",
    "Santé",
    "Grand âge",
    "Petite enfance",
    "Jeunesse",
    "Culture",
    "Éducation",
    "Emploi",
    "Insertion",
    "Numérique",
    "Réemploi",
    "Biodiversité",
    "Forêt",
    "Agriculture",
    "Commerce",
    "Démocratie",
    "Solidarités",
    "Logistique",
    "Monnaie",
    "Sport",
];

/// The members who write; the first is the one whose reads are measured.
#[derive(Debug, Clone)]
pub struct Members(Vec<Uuid>);

impl Members {
    fn author(&self, number: u64) -> (u64, Principal) {
        let which = number / IN_A_ROW % MEMBERS;
        let account = usize::try_from(which).ok().and_then(|index| self.0.get(index));
        (which, account.map_or(Principal::System, |id| Principal::Member(*id)))
    }
}

/// The visibility of the n-th experiment, and who wrote it. What the measured member did not write is seen by all
/// members at least.
#[must_use]
pub fn visibility_of(number: u64, members: &Members) -> (&'static str, Principal) {
    let (which, author) = members.author(number);
    let visibility = match (which, number % 10) {
        (0, 0) => "private",
        (0, 1) => "team",
        (_, 0..3) => "network",
        _ => "public",
    };
    (visibility, author)
}

/// Creates records of one noun with these ids, as one deed.
fn create<N: Stored>(write: &mut Write<'_>, by: Principal, records: Vec<(Uuid, N)>) -> Result<(), Refusal> {
    let edits = records.into_iter().map(|(id, record)| Edit::Create { id, record }).collect();
    write.put(&Deed::of(by), edits).map(drop)
}

fn made<N: Record>(fields: Value) -> Result<N, Refusal> {
    serde_json::from_value(fields).map_err(Refusal::internal)
}

/// What experiments hang on: made here, but for the communes.
///
/// # Errors
/// When the official territories are not there, and what the store refuses.
pub fn ground(db: &Db) -> Result<Ground, Refusal> {
    let (places, inhabitants) = communes(db)?;
    if places.is_empty() {
        return Err(Refusal::internal("the official territories are missing: essaim load territories"));
    }
    let other =
        |from: u64, count: u64| (from..from + count).map(|n| id(Sort::Other, n)).collect::<Vec<Uuid>>();
    let programme = id(Sort::Other, 0);
    let ground =
        Ground { phases: other(1, 3), themes: other(10, 24), leads: other(100, LEADS), places, inhabitants };
    let made_of = ground.clone();
    db.write_now(move |write| {
        let themes = made_of.themes.iter().zip(THEMES).map(|(id, label)| {
            made::<Theme>(json!({ "labels": { "fr": label } })).map(|record| (*id, record))
        });
        create(write, Principal::System, themes.collect::<Result<_, _>>()?)?;
        let record: Programme = made(json!({ "title": "Le programme mesuré" }))?;
        create(write, Principal::System, vec![(programme, record)])?;
        let phases = made_of.phases.iter().zip(["capitalisation", "experimentation", "dissemination"]);
        let phases = phases.map(|(id, kind)| {
            made::<Phase>(json!({ "programme": programme, "kind": kind, "title": kind }))
                .map(|record| (*id, record))
        });
        create(write, Principal::System, phases.collect::<Result<_, _>>()?)?;
        let leads = made_of.leads.iter().zip(0..).map(|(id, number)| {
            made::<Stakeholder>(records::lead_fields(&made_of, number)).map(|record| (*id, record))
        });
        create(write, Principal::Import("mesure".to_owned()), leads.collect::<Result<_, _>>()?)
    })?;
    Ok(ground)
}

/// Communes with their names, and the inhabitants up to each.
type Communes = (Vec<(Uuid, String)>, Vec<u64>);

/// Every commune.
fn communes(db: &Db) -> Result<Communes, Refusal> {
    let scheme = Territory::FILTERS.iter().find(|filter| filter.name == "scheme");
    let scheme = scheme.ok_or_else(|| Refusal::internal("territories have no scheme"))?;
    let mut query = Query {
        filters: vec![(scheme, FilterValues::Texts(vec!["insee-commune".to_owned()]))],
        sort: Some((UPDATED, Direction::Ascending)),
        limit: 5_000,
        ..Query::default()
    };
    let viewer = essaim_domain::access::Viewer::steward(Principal::System);
    let (mut places, mut inhabitants, mut all) = (Vec::new(), Vec::new(), 0);
    loop {
        let asked = query.clone();
        let viewer = viewer.clone();
        let page = db.read_now(move |read| read.list::<Territory>(&viewer, &asked))?;
        for row in page.rows {
            let kept = row.into_kept::<Territory>()?;
            all += kept.record.population.unwrap_or(0);
            places.push((kept.head.id, kept.record.name.to_string()));
            inhabitants.push(all);
        }
        query.after = page.next;
        if query.after.is_none() {
            return Ok((places, inhabitants));
        }
    }
}

/// The accounts.
///
/// # Errors
/// What the store refuses.
pub fn members(db: &Db, ground: &Ground) -> Result<Members, Refusal> {
    let lead = ground.leads.first().copied();
    let mut ids = Vec::new();
    for number in 0..MEMBERS {
        let email = if number == 0 { MEMBER.to_owned() } else { format!("membre{number}@example.org") };
        let mut fields = json!({
            "name": format!("Camille Martin {number}"), "email": email, "roles": ["contributor"], "locale": "fr",
            "active": true
        });
        if let (0, Some(object), Some(lead)) = (number, fields.as_object_mut(), lead) {
            object.insert("stakeholder".to_owned(), lead.to_string().into());
        }
        let account: Account = serde_json::from_value(fields).map_err(Refusal::internal)?;
        ids.push(db.write_now(move |write| write.account_create(&account, "no password"))?.id);
    }
    Ok(Members(ids))
}

/// The experiments; `tell` hears how many there are after each transaction.
///
/// # Errors
/// What the store refuses.
pub fn experiments(
    db: &Db,
    ground: &Ground,
    members: &Members,
    count: u64,
    mut tell: impl FnMut(u64),
) -> Result<(), Refusal> {
    for first in (0..count).step_by(usize::try_from(TOGETHER).unwrap_or(1)) {
        let last = (first + TOGETHER).min(count);
        let mut deeds: Vec<(Principal, Vec<(Uuid, Experiment)>)> = Vec::new();
        for from in (first..last).step_by(usize::try_from(IN_A_ROW).unwrap_or(1)) {
            let numbers = from..(from + IN_A_ROW).min(last);
            let records =
                numbers.map(|number| made_experiment(ground, number, visibility_of(number, members).0));
            deeds.push((visibility_of(from, members).1, records.collect::<Result<_, _>>()?));
        }
        // Those that nobody but their author sees stand between the others, as they do in life.
        let hidden =
            (first / 100..last / 100).map(|number| made_experiment(ground, count + number, "private"));
        deeds.push((members.author(IN_A_ROW).1, hidden.collect::<Result<_, _>>()?));
        db.write_now(move |write| {
            deeds.into_iter().try_for_each(|(by, records)| create(write, by, records))
        })?;
        tell(last);
    }
    Ok(())
}

fn made_experiment(ground: &Ground, number: u64, visibility: &str) -> Result<(Uuid, Experiment), Refusal> {
    let record = records::experiment(ground, number, visibility).map_err(Refusal::internal)?;
    Ok((id(Sort::Experiment, number), record))
}

/// One experiment in fifty has somebody involved, so that teams are there to be looked up.
///
/// # Errors
/// What the store refuses.
pub fn involvements(db: &Db, ground: &Ground, members: &Members, count: u64) -> Result<(), Refusal> {
    let by = members.author(0).1;
    let mut all = Vec::new();
    for number in (0..count).step_by(50) {
        let stakeholder =
            usize::try_from(number / 50).ok().and_then(|n| ground.leads.get(n % ground.leads.len().max(1)));
        let experiment = id(Sort::Experiment, number);
        let record: Involvement =
            made(json!({ "experiment": experiment, "stakeholder": stakeholder, "role": "partner" }))?;
        all.push((id(Sort::Other, 1_000_000 + number), record));
    }
    while !all.is_empty() {
        let some = all.split_off(all.len().saturating_sub(1_000));
        let by = by.clone();
        db.write_now(move |write| create(write, by, some))?;
    }
    Ok(())
}
