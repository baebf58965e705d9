//! The forms that a list is given in besides JSON, and which of them a request asks for.

use actix_web::{
    HttpRequest,
    http::header::{ACCEPT, Accept, Header},
};

use crate::{
    problem::Problem,
    query::{Parameters, has_places},
    resource::Resource,
};

/// A form of a whole list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Csv,
    /// The CSV that a spreadsheet opens by double click.
    CsvExcel,
    Xlsx,
    GeoJson,
    Ndjson,
}

/// Each with its name in `format=`.
pub const FORMS: &[(&str, Form)] = &[
    ("csv", Form::Csv),
    ("csv-excel", Form::CsvExcel),
    ("xlsx", Form::Xlsx),
    ("geojson", Form::GeoJson),
    ("ndjson", Form::Ndjson),
];

impl Form {
    /// The form that a request asks for, by `format=` or else by `Accept`; `None` for JSON, which is a page. An `Accept`
    /// that names nothing of ours is answered in JSON, as everywhere.
    ///
    /// # Errors
    /// 400 for a `format` that there is not, or not of this collection.
    pub fn asked<N: Resource>(
        request: &HttpRequest,
        parameters: &Parameters,
    ) -> Result<Option<Self>, Problem> {
        if let Some(name) = parameters.one("format")? {
            let known = FORMS.iter().find(|(known, form)| *known == name && form.fits::<N>());
            return match (name, known) {
                ("json", _) => Ok(None),
                (_, Some((_, form))) => Ok(Some(*form)),
                (_, None) => Err(Problem::parameter("format", "format_unknown")),
            };
        }
        // Nearly all lists are asked for without a word about their form, or in JSON.
        let plain = request
            .headers()
            .get(ACCEPT)
            .is_none_or(|accept| accept == "application/json" || accept == "*/*");
        if plain {
            return Ok(None);
        }
        let Ok(accept) = Accept::parse(request) else { return Ok(None) };
        for wanted in accept.ranked() {
            if ["*/*", "application/*", "application/json"].contains(&wanted.essence_str()) {
                return Ok(None);
            }
            let fits = |(_, form): &&(&str, Self)| form.essence() == wanted.essence_str() && form.fits::<N>();
            if let Some((_, form)) = FORMS.iter().find(fits) {
                return Ok(Some(*form));
            }
        }
        Ok(None)
    }

    /// Whether the collection has that form: only what has places is GeoJSON.
    #[must_use]
    pub fn fits<N: Resource>(self) -> bool {
        self != Self::GeoJson || has_places::<N>()
    }

    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvExcel => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::GeoJson => "application/geo+json",
            Self::Ndjson => "application/x-ndjson",
        }
    }

    /// The media type without its parameters.
    #[must_use]
    pub fn essence(self) -> &'static str {
        self.media_type().split(';').next().unwrap_or_default()
    }

    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvExcel => "csv",
            Self::Xlsx => "xlsx",
            Self::GeoJson => "geojson",
            Self::Ndjson => "ndjson",
        }
    }

    /// Whether people read it: labels instead of the API's words.
    #[must_use]
    pub fn is_for_people(self) -> bool {
        matches!(self, Self::CsvExcel | Self::Xlsx)
    }
}
