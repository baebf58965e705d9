//! `/organisations/{id}`: a public organisation or collective. A person has no page.

use std::collections::HashMap;

use askama::Template;
use essaim_domain::{
    involvement::InvolvementRole,
    refusal::Refusal,
    relationship::Relationship,
    stakeholder::{Category, Stakeholder, StakeholderKind},
    text::Line,
    values::plain,
};
use essaim_exchange::{
    jsonld::{Link as IriLink, OrganisationNode, Provenance},
    page_text,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    public::{Place, TakingPart},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    context::Context,
    experiment::{alternates, listed},
    parts::{About, Fact, Link, Row, language, site},
    record::RecordPage,
    shell::{Shell, render},
};
use crate::{catalogue::label, problem::Problem};

/// Most relationships that are shown.
const RELATIONSHIPS: usize = 100;

/// An organisation with what everybody may know around it.
pub struct OrganisationPage {
    kept: Kept<Stakeholder>,
    place: Option<Place>,
    parts: Vec<TakingPart>,
    relationships: Vec<Relationship>,
    names: HashMap<Uuid, String>,
}

/// A link with what it is.
pub struct Labelled {
    pub label: &'static str,
    pub link: Link,
}

struct Related {
    kind: &'static str,
    link: Link,
    /// Read from this organisation to the other.
    outward: bool,
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct Html {
    shell: Shell,
    kind: &'static str,
    network_member: bool,
    name: String,
    short_name: Option<String>,
    language: String,
    address: Vec<String>,
    territory: Option<Link>,
    links: Vec<Labelled>,
    numbers: Vec<Fact>,
    description: Option<String>,
    parts: Vec<Row>,
    relationships: Vec<Related>,
    about: About,
}

impl RecordPage for OrganisationPage {
    type Noun = Stakeholder;

    fn has_page(record: &Stakeholder) -> bool {
        record.kind != StakeholderKind::Person
    }

    fn gather(read: &mut Read<'_>, kept: Kept<Stakeholder>) -> Result<Self, Refusal> {
        let id = kept.head.id;
        let territory: Vec<Uuid> = kept.record.territory.iter().map(|id| id.uuid()).collect();
        let place = read.public_places(territory)?.into_values().next();
        let parts = read.public_parts_of(&[id])?;
        let related = listed::<Relationship>(read, "stakeholder", id, RELATIONSHIPS)?;
        let relationships: Vec<Relationship> = related.into_iter().map(|kept| kept.record).collect();
        let others = relationships
            .iter()
            .flat_map(|row| [row.from.uuid(), row.to.uuid()])
            .filter(|other| *other != id);
        let names = read.public_titles::<Stakeholder>(others.collect())?.into_iter().collect();
        Ok(Self { kept, place, parts, relationships, names })
    }

    fn json_ld(&self, context: &Context) -> Value {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let iri = context.iri("organisations", head.id);
        let description = record.description.as_ref().map(|markdown| plain(markdown.as_str()));
        let territory =
            self.place.as_ref().map(|place| (context.iri("territories", place.id), place.name.as_str()));
        let language = language(context, record.language.as_ref());
        let ror = record.ror.as_ref().map(|ror| format!("https://ror.org/{ror}"));
        let line = |pick: fn(&essaim_domain::stakeholder::Address) -> Option<&Line>| {
            record.address.as_ref().and_then(pick).map(Line::as_str)
        };
        OrganisationNode {
            iri: &iri,
            name: record.name.as_str(),
            short_name: record.short_name.as_ref().map(Line::as_str),
            category: record.category,
            description: description.as_deref(),
            website: record.website.as_ref().map(|website| website.as_str()),
            email: record.email.as_ref().map(|email| email.as_str()),
            phone: record.phone.as_ref().map(|phone| phone.as_str()),
            street: line(|address| address.street.as_ref()),
            postal_code: line(|address| address.postal_code.as_ref()),
            locality: line(|address| address.locality.as_ref()),
            country: line(|address| address.country.as_ref()),
            position: record.location.or_else(|| self.place.as_ref().and_then(|place| place.middle)),
            territory: territory.as_ref().map(|(iri, name)| IriLink { iri, name }),
            siren: record.siren.as_ref().map(|number| number.as_str()),
            siret: record.siret.as_ref().map(|number| number.as_str()),
            rna: record.rna.as_ref().map(|number| number.as_str()),
            ror: ror.as_deref(),
            provenance: Provenance {
                licence: record.licence.as_ref().map(|licence| licence.url()),
                language: Some(&language),
                publisher: Some(&context.name),
                created: Some(head.created_at),
                updated: Some(head.updated_at),
            },
        }
        .document()
    }

    fn html(self, context: &Context, json_ld: String) -> Result<Vec<u8>, Problem> {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let mut shell = Shell::new(context, record.name.as_str());
        if let Some(markdown) = &record.description {
            shell.describe(&plain(markdown.as_str()));
        }
        shell.path = Some(format!("/organisations/{}", head.id));
        shell.alternates = alternates(context, "organisations", "stakeholders", head.id);
        shell.json_ld = Some(json_ld);
        render(&self.filled(context, shell))
    }
}

impl OrganisationPage {
    fn filled(&self, context: &Context, shell: Shell) -> Html {
        let record = &self.kept.record;
        let said = record.category.filter(|category| *category != Category::Other);
        let kind =
            said.map_or_else(|| label(context.lang, record.kind), |category| label(context.lang, category));
        Html {
            kind,
            network_member: record.network_member.unwrap_or(false),
            name: record.name.to_string(),
            short_name: record.short_name.as_ref().map(ToString::to_string),
            language: language(context, record.language.as_ref()),
            address: record.address.as_ref().map(lines).unwrap_or_default(),
            territory: self.place.as_ref().map(|place| Link {
                address: context.page("territories", place.id),
                text: place.name.clone(),
            }),
            links: links(context, record),
            numbers: numbers(context, record),
            description: record.description.as_ref().map(|markdown| page_text::html(markdown.as_str())),
            parts: self.rows(context),
            relationships: self.relationships.iter().filter_map(|row| self.related(context, row)).collect(),
            about: About::of(
                context,
                &self.kept.head,
                record.licence.as_ref(),
                "organisations",
                "stakeholders",
            ),
            shell,
        }
    }

    /// Each experiment once, with all its roles in it.
    fn rows(&self, context: &Context) -> Vec<Row> {
        let mut rows: Vec<(Uuid, Row)> = Vec::new();
        for part in &self.parts {
            let role = context.role(part.role.unwrap_or(InvolvementRole::Lead));
            match rows.iter_mut().find(|(id, _)| *id == part.experiment) {
                Some((_, row)) if row.role.split(", ").any(|known| known == role) => {}
                Some((_, row)) => row.role = format!("{}, {role}", row.role),
                None => {
                    let address = context.page("experiments", part.experiment);
                    let link = Link { address, text: part.experiment_title.clone() };
                    rows.push((part.experiment, Row { link, role: role.to_owned() }));
                }
            }
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn related(&self, context: &Context, row: &Relationship) -> Option<Related> {
        let outward = row.from.uuid() == self.kept.head.id;
        let other = if outward { row.to.uuid() } else { row.from.uuid() };
        let text = self.names.get(&other)?.clone();
        let link = Link { address: context.page("organisations", other), text };
        Some(Related { kind: label(context.lang, row.kind), link, outward })
    }
}

fn lines(address: &essaim_domain::stakeholder::Address) -> Vec<String> {
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
    let town: Vec<String> =
        [text(&address.postal_code), text(&address.locality)].into_iter().flatten().collect();
    let town = (!town.is_empty()).then(|| town.join(" "));
    [text(&address.street), town, text(&address.country)].into_iter().flatten().collect()
}

/// Ways to an organisation, outside of here.
pub fn links(context: &Context, record: &Stakeholder) -> Vec<Labelled> {
    let website = record.website.as_ref().map(|website| site(website.as_str()));
    let email = record
        .email
        .as_ref()
        .map(|email| Link { address: format!("mailto:{email}"), text: email.to_string() });
    let phone = record.phone.as_ref().map(|phone| {
        let digits: String = phone.as_str().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Link { address: format!("tel:{digits}"), text: phone.to_string() }
    });
    let ror = record.ror.as_ref().map(|ror| site(&format!("https://ror.org/{ror}")));
    let all =
        [("field.website", website), ("field.email", email), ("field.phone", phone), ("field.ror", ror)];
    let labelled =
        |(key, link): (&'static str, Option<Link>)| Some(Labelled { label: context.t(key), link: link? });
    all.into_iter().filter_map(labelled).collect()
}

fn numbers(context: &Context, record: &Stakeholder) -> Vec<Fact> {
    let all = [
        ("field.legal_form", record.legal_form.as_ref().map(ToString::to_string)),
        ("field.siren", record.siren.as_ref().map(ToString::to_string)),
        ("field.siret", record.siret.as_ref().map(ToString::to_string)),
        ("field.rna", record.rna.as_ref().map(ToString::to_string)),
    ];
    all.into_iter().filter_map(|(key, text)| Some(Fact { label: context.t(key), text: text? })).collect()
}
