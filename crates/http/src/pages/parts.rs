//! What several pages show alike: links, stages, dates, cards, and where a record comes from.

use essaim_domain::{
    experiment::Experiment,
    refusal::Refusal,
    stage::Stage,
    stakeholder::{Category, Stakeholder},
    territory::Scheme,
    values::Language,
    values::Licence,
    values::PartialDate,
    words::Worded,
};
use essaim_persistence::{
    db::Read,
    kept::{Head, Kept},
    public::{Container, Place},
};
use jiff::{Timestamp, tz::TimeZone};

use super::context::Context;
use crate::{catalogue::label, dates};

pub struct Link {
    pub address: String,
    pub text: String,
}

/// A link with a word about it.
pub struct Row {
    pub link: Link,
    pub role: String,
}

impl Row {
    /// An organisation with what it is and where.
    pub fn organisation(context: &Context, kept: &Kept<Stakeholder>, town: Option<&str>) -> Self {
        let said = kept.record.category.filter(|category| *category != Category::Other);
        let said = said.map(|category| label(context.lang, category));
        let role: Vec<&str> = said.into_iter().chain(town).collect();
        let link =
            Link { address: context.page("organisations", kept.head.id), text: kept.record.name.to_string() };
        Self { link, role: role.join(" · ") }
    }
}

/// A fact in a few words or digits.
pub struct Fact {
    pub label: &'static str,
    pub text: String,
}

/// A stage: a shape, a colour and a word.
pub struct Mark {
    pub word: &'static str,
    pub label: &'static str,
}

impl Mark {
    pub fn of(context: &Context, stage: Stage) -> Self {
        Self { word: stage.word(), label: label(context.lang, stage) }
    }
}

/// An experiment in a list.
pub struct Card {
    pub address: String,
    pub title: String,
    pub nature: &'static str,
    pub stage: Mark,
    pub summary: Option<String>,
    pub place: Option<String>,
    /// How far it is from what was asked for.
    pub away: Option<String>,
    /// The language of its texts, when it is not the page's.
    pub language: Option<String>,
}

impl Card {
    pub fn of(context: &Context, kept: &Kept<Experiment>, main: Option<&Place>) -> Self {
        let record = &kept.record;
        let language = language(context, record.language.as_ref());
        Self {
            address: context.page("experiments", kept.head.id),
            title: record.title.to_string(),
            nature: label(context.lang, record.nature),
            stage: Mark::of(context, record.stage),
            summary: record.summary.as_ref().map(ToString::to_string),
            place: main.map(|place| place.name.clone()),
            away: None,
            language: (language != context.lang.tag()).then_some(language),
        }
    }
}

/// What a territory lies in, once each: statistical units bear the names of départements and régions.
pub fn around(context: &Context, within: &[Container]) -> Vec<Link> {
    let official = within.iter().filter(|around| around.scheme != Scheme::Nuts);
    let link = |around: &Container| Link {
        address: context.page("territories", around.id),
        text: around.name.clone(),
    };
    official.map(link).collect()
}

/// Experiments as cards, each with its main territory.
///
/// # Errors
/// What the store refuses.
pub fn cards(
    read: &mut Read<'_>,
    context: &Context,
    found: &[Kept<Experiment>],
) -> Result<Vec<Card>, Refusal> {
    let main = |kept: &Kept<Experiment>| kept.record.territories.first().map(|id| id.uuid());
    let places = read.public_places(found.iter().filter_map(main).collect())?;
    Ok(found.iter().map(|kept| Card::of(context, kept, main(kept).and_then(|id| places.get(&id)))).collect())
}

/// Where a record comes from, and where it is as data.
pub struct About {
    pub updated: String,
    pub licence: Option<Link>,
    pub json: String,
    pub json_ld: String,
    /// Where something is suggested about it.
    pub suggest: String,
}

impl About {
    pub fn of(
        context: &Context,
        head: &Head,
        licence: Option<&Licence>,
        pages: &str,
        collection: &str,
    ) -> Self {
        let day = day(context, head.updated_at);
        Self {
            updated: context.fill("page.updated", &[("day", &day)]),
            licence: licence
                .map(|licence| Link { address: licence.url().to_owned(), text: licence.to_string() }),
            json: format!("/api/v1/{collection}/{}", head.id),
            json_ld: format!("/{pages}/{}?format=jsonld", head.id),
            suggest: context.to(&format!("/suggest?about={pages}/{}", head.id)),
        }
    }
}

/// The tag of a record's texts: its own, else the instance's.
pub fn language(context: &Context, own: Option<&Language>) -> String {
    own.map_or_else(|| context.language.tag().to_owned(), ToString::to_string)
}

/// A website without what everybody knows of it.
pub fn site(address: &str) -> Link {
    let short = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    Link { address: address.to_owned(), text: short.strip_prefix("www.").unwrap_or(short).to_owned() }
}

/// An instant's day, in UTC.
fn day(context: &Context, at: Timestamp) -> String {
    dates::day(context.lang, at.to_zoned(TimeZone::UTC).date())
}

/// `2021`, `avril 2021`, `1er avril 2021`.
pub fn date(context: &Context, date: &PartialDate) -> String {
    dates::date(context.lang, date)
}

/// From when to when.
pub fn period(context: &Context, from: Option<&PartialDate>, to: Option<&PartialDate>) -> Option<String> {
    let (from, to) = (from.map(|from| date(context, from)), to.map(|to| date(context, to)));
    match (&from, &to) {
        (Some(from), Some(to)) if from == to => Some(from.clone()),
        (Some(from), Some(to)) => Some(context.fill("page.period.both", &[("from", from), ("to", to)])),
        (Some(from), None) => Some(context.fill("page.period.from", &[("from", from)])),
        (None, Some(to)) => Some(context.fill("page.period.to", &[("to", to)])),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Lang;

    fn context(lang: Lang) -> Context {
        Context {
            lang,
            chosen: false,
            base: "https://essaim.example".to_owned(),
            name: "Essai".to_owned(),
            demonstration: false,
            language: Lang::Fr,
            conformity: None,
        }
    }

    #[test]
    fn dates_are_said_as_far_as_they_are_known() {
        let said = |lang, text| date(&context(lang), &PartialDate::parse(text).unwrap());
        assert_eq!(said(Lang::Fr, "2021"), "2021");
        assert_eq!(said(Lang::Fr, "2021-04"), "avril 2021");
        assert_eq!(said(Lang::Fr, "2021-08-01"), "1er\u{a0}août 2021");
        assert_eq!(said(Lang::En, "2021-04-12"), "12 April 2021");
    }

    #[test]
    fn numbers_have_their_thousands_apart() {
        assert_eq!(context(Lang::Fr).number(1234), "1234");
        assert_eq!(context(Lang::Fr).number(159_106), "159\u{202f}106");
        assert_eq!(context(Lang::En).number(2_145_906), "2,145,906");
    }
}
