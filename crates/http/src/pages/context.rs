//! What a page knows of its reader and of the instance.

use actix_web::HttpRequest;
use essaim_domain::site_text::Conformity;

use crate::{
    app::App,
    catalogue::{Lang, fill, text},
    lang,
};

/// Where a page is shown, to whom.
#[derive(Debug, Clone)]
pub struct Context {
    pub lang: Lang,
    /// The reader chose it in the address: links keep it.
    pub chosen: bool,
    /// The outside address of the instance.
    pub base: String,
    pub name: String,
    pub demonstration: bool,
    /// The language of texts that name none.
    pub language: Lang,
    /// What the accessibility declaration declares.
    pub conformity: Option<Conformity>,
}

impl Context {
    /// The context of a page.
    pub async fn of(request: &HttpRequest, app: &App) -> Self {
        app.public().declared().look(app).await;
        Self::known(request, app)
    }

    /// The same without asking the database, which may be what the page is about.
    #[must_use]
    pub fn known(request: &HttpRequest, app: &App) -> Self {
        let settings = app.settings();
        Self {
            lang: lang::of(request),
            chosen: request.query_string().split('&').any(|pair| pair.starts_with("lang=")),
            base: settings.base.clone(),
            name: settings.instance_name.clone(),
            demonstration: settings.demonstration,
            language: settings.language,
            conformity: app.public().declared().last(),
        }
    }

    #[must_use]
    pub fn t(&self, key: &'static str) -> &'static str {
        crate::catalogue::find(self.lang, key).unwrap_or(key)
    }

    #[must_use]
    pub fn fill(&self, key: &'static str, values: &[(&str, &str)]) -> String {
        fill(self.lang, key, values)
    }

    /// The label of a role in an experiment: the catalogue has one list of roles.
    #[must_use]
    pub fn role(&self, role: essaim_domain::involvement::InvolvementRole) -> &'static str {
        use essaim_domain::words::Worded;
        let word = role.word();
        crate::catalogue::find(self.lang, &format!("role.{word}")).unwrap_or(word)
    }

    /// A path inside the instance, in the language that the reader chose.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        if self.chosen { in_language(path, self.lang) } else { path.to_owned() }
    }

    /// The page of a record inside the instance.
    #[must_use]
    pub fn page(&self, collection: &str, id: impl std::fmt::Display) -> String {
        self.to(&format!("/{collection}/{id}"))
    }

    /// The address that names a record, from outside.
    #[must_use]
    pub fn iri(&self, collection: &str, id: impl std::fmt::Display) -> String {
        format!("{}/{collection}/{id}", self.base)
    }

    /// A number as it is written in the reader's language.
    #[must_use]
    pub fn number(&self, number: impl std::fmt::Display) -> String {
        let digits = number.to_string();
        let between = text(self.lang, "page.thousands");
        let mut said = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
                said.push_str(between);
            }
            said.push(digit);
        }
        said
    }
}

/// The same address in that language; it may have a query already.
#[must_use]
pub fn in_language(path: &str, lang: Lang) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}lang={}", lang.tag())
}
