//! Fills a database with the experiments that are measured, through the store's one door.

use std::{fs, path::PathBuf, time::Instant};

use clap::Parser;
use essaim_benches::{
    records::{Sort, experiment_fields, id},
    seeding,
};
use essaim_persistence::{connection::Place, db, schema_version};
use serde_json::json;

/// Fills a database with so many experiments that the measured member sees, and a hundredth more that they do not. The
/// official territories must be there (`essaim load territories`). What is printed, and kept in the file, says how
/// long it took and which records to ask for.
#[derive(Parser)]
struct Line {
    /// A SQLite file or a postgres:// address.
    #[arg(long)]
    database: String,
    #[arg(long)]
    records: u64,
    /// Where to keep which records to ask for.
    #[arg(long, value_name = "FILE.json")]
    sample: PathBuf,
}

type Failure = Box<dyn std::error::Error>;

/// Records to ask for by id: enough that none is asked for twice in a row, few enough for a load generator.
const SAMPLE: u64 = 2_000;

fn main() -> Result<(), Failure> {
    let line = Line::parse();
    let place = Place::parse(&line.database);
    schema_version::migrate(&place)?;
    let db = db::Db::open(&db::Settings { place, readers: 2 })?;
    let ground = seeding::ground(&db)?;
    let members = seeding::members(&db, &ground)?;
    let begun = Instant::now();
    seeding::experiments(&db, &ground, &members, line.records, |done| {
        if done.is_multiple_of(50_000) {
            eprintln!("{done} of {} experiments after {:.0} s", line.records, begun.elapsed().as_secs_f64());
        }
    })?;
    let seconds = begun.elapsed().as_secs_f64();
    seeding::involvements(&db, &ground, &members, line.records)?;
    // Odd, so that no round number decides what all of them are like.
    let step = (line.records / SAMPLE) | 1;
    let ids: Vec<String> = (0..line.records)
        .step_by(usize::try_from(step)?)
        .filter(|number| seeding::visibility_of(*number, &members).0 == "public")
        .map(|number| id(Sort::Experiment, number).to_string())
        .collect();
    let mut body = experiment_fields(&ground, u64::MAX / 3, "public");
    if let Some(fields) = body.as_object_mut() {
        // A new experiment is entered as what it is, not with a history of its own.
        fields.insert("stage".to_owned(), "idea".into());
        fields.shift_remove("ends_on");
    }
    let sample = json!({
        "records": line.records, "seconds": seconds, "ids": ids, "body": body,
        "theme": ground.themes.first(), "organisation": ground.leads.first(),
    });
    fs::write(&line.sample, sample.to_string())?;
    println!("{}", json!({ "records": line.records, "seconds": seconds }));
    Ok(())
}
