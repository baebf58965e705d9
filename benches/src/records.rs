//! The records that are measured: the n-th is always the same.

use essaim_domain::{experiment::Experiment, record::Record as _};
use serde_json::{Value, json};
use uuid::{Builder, Uuid};

use crate::{
    chance::Chance,
    french::{COMMON, RARE, organisation, question, sentence, title},
};

/// What experiments hang on: ids, with the places' names.
#[derive(Debug, Default, Clone)]
pub struct Ground {
    pub phases: Vec<Uuid>,
    pub themes: Vec<Uuid>,
    pub leads: Vec<Uuid>,
    /// Communes with their names.
    pub places: Vec<(Uuid, String)>,
    /// Inhabitants of those up to each, itself included: where people are, experiments are.
    pub inhabitants: Vec<u64>,
}

impl Ground {
    /// A place: every second one by its inhabitants, else any.
    fn place(&self, chance: &mut Chance) -> Option<&(Uuid, String)> {
        let all = self.inhabitants.last().copied().unwrap_or(0);
        let index = if all > 0 && chance.once_in(2) {
            let person = chance.draw() % all;
            self.inhabitants.partition_point(|up_to| *up_to <= person)
        } else {
            chance.below(self.places.len())
        };
        self.places.get(index)
    }
}

/// What kind of record a number stands for.
#[derive(Debug, Clone, Copy)]
pub enum Sort {
    Experiment = 1,
    Other = 2,
}

/// A time-ordered id (RFC 9562, version 7), as the program would have made it at some time.
#[must_use]
pub fn id(sort: Sort, number: u64) -> Uuid {
    const BEGUN: u64 = 1_735_689_600_000;
    let mut chance = Chance::of(number ^ ((sort as u64) << 60));
    let mut noise = [0_u8; 10];
    for (byte, drawn) in
        noise.iter_mut().zip(chance.draw().to_le_bytes().into_iter().chain(chance.draw().to_le_bytes()))
    {
        *byte = drawn;
    }
    Builder::from_unix_timestamp_millis(BEGUN + number * 7, &noise).into_uuid()
}

fn one_of(chance: &mut Chance, ids: &[Uuid]) -> Option<Uuid> {
    ids.get(chance.below(ids.len())).copied()
}

fn day(chance: &mut Chance, year: usize) -> String {
    format!("{year}-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28))
}

/// The fields of the n-th experiment as a client sends them, some 2.0 kB; as members read it, some 2.4 kB.
#[must_use]
pub fn experiment_fields(ground: &Ground, number: u64, visibility: &str) -> Value {
    let chance = &mut Chance::of(number);
    let places: Vec<&(Uuid, String)> = (0..=chance.below(2)).filter_map(|_| ground.place(chance)).collect();
    let main = places.first().map_or("Ailleurs", |(_, name)| name.as_str());
    let mut ids: Vec<Uuid> = places.iter().map(|(id, _)| *id).collect();
    ids.dedup();
    let mut themes: Vec<Uuid> =
        (0..=chance.below(3)).filter_map(|_| one_of(chance, &ground.themes)).collect();
    themes.sort_unstable();
    themes.dedup();
    let stage = chance.favour(&["running", "closed", "evaluation", "design", "idea", "abandoned"]);
    let year = 2019 + chance.below(7);
    let mut fields = json!({
        "visibility": visibility,
        "nature": chance.favour(&["experiment", "approach"]),
        "phase": one_of(chance, &ground.phases),
        "title": title(chance, main),
        "summary": format!("{} {}", sentence(chance), sentence(chance)),
        "description": description(chance, number, main),
        "research_question": question(chance),
        "stage": stage,
        "starts_on": day(chance, year),
        "territories": ids,
        "themes": themes,
        "lead": one_of(chance, &ground.leads),
        "website": format!("https://www.example.org/experimentations/{number}"),
        "licence": "CC-BY-SA-4.0",
        "language": "fr",
    });
    if matches!(stage, "closed" | "abandoned")
        && let Some(object) = fields.as_object_mut()
    {
        object.insert("ends_on".to_owned(), day(chance, year + 1).into());
    }
    fields
}

/// Markdown of three paragraphs, with the words that are searched for where they belong.
fn description(chance: &mut Chance, number: u64, place: &str) -> String {
    let mut text = format!("## Ce qui se passe à {place}\n\n");
    for paragraph in 0..3 {
        for _ in 0..3 {
            text.push_str(&sentence(chance));
            text.push(' ');
        }
        if paragraph == 1 && number.is_multiple_of(3) {
            text.push_str(&format!("La **{COMMON}** des moyens est au cœur de la démarche. "));
        }
        if paragraph == 2 && number % 5_000 == 7 {
            text.push_str(&format!("La {RARE} communale en est le point de départ. "));
        }
        text.pop();
        text.push_str("\n\n");
    }
    text
}

/// The n-th experiment.
///
/// # Errors
/// When its fields are no experiment's: a fault of this file.
pub fn experiment(ground: &Ground, number: u64, visibility: &str) -> Result<Experiment, serde_json::Error> {
    let mut record: Experiment = serde_json::from_value(experiment_fields(ground, number, visibility))?;
    record.on_create();
    Ok(record)
}

/// The fields of the n-th organisation that leads some.
#[must_use]
pub fn lead_fields(ground: &Ground, number: u64) -> Value {
    let chance = &mut Chance::of(number ^ (1 << 40));
    let place = ground.place(chance);
    let name = organisation(chance, place.map_or("Ailleurs", |(_, name)| name));
    json!({
        "visibility": "public", "kind": "organisation", "name": format!("{name} {number}"), "category": "association",
        "description": sentence(chance), "territory": place.map(|(id, _)| id), "licence": "etalab-2.0", "language": "fr",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground() -> Ground {
        let ids = |from: u64| (from..from + 3).map(|number| id(Sort::Other, number)).collect::<Vec<_>>();
        let places = ids(9).into_iter().map(|id| (id, "Saint-Étienne-de-Tinée".to_owned())).collect();
        Ground { phases: ids(0), themes: ids(3), leads: ids(6), places, inhabitants: vec![10, 10, 500] }
    }

    #[test]
    fn an_experiment_follows_from_its_number_and_has_the_size_that_is_measured() {
        let mut bytes = 0;
        for number in 0..300 {
            let fields = experiment_fields(&ground(), number, "public");
            assert_eq!(fields, experiment_fields(&ground(), number, "public"));
            let record = experiment(&ground(), number, "public").unwrap();
            bytes += serde_json::to_vec(&record).unwrap().len();
        }
        let mean = bytes / 300;
        assert!((1_900..2_300).contains(&mean), "{mean} bytes");
    }

    #[test]
    fn a_third_has_the_common_word_and_few_have_the_rare_one() {
        let texts: Vec<String> =
            (0..6_000).map(|number| experiment_fields(&ground(), number, "public").to_string()).collect();
        assert_eq!(texts.iter().filter(|text| text.contains(COMMON)).count(), 2_000);
        assert_eq!(texts.iter().filter(|text| text.contains(RARE)).count(), 2);
    }
}
