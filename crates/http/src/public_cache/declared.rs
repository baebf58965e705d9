//! What the instance's accessibility declaration declares, kept while nothing public has changed: every page says it.

use std::sync::{Mutex, PoisonError};

use essaim_domain::site_text::{Conformity, SitePage};

use crate::{app::App, letters::locale_of, pages::own_text, problem::Problem};

/// The state, with the public generation under which it was read.
#[derive(Default)]
pub struct Declared(Mutex<Option<(i64, Option<Conformity>)>>);

impl Declared {
    /// What was declared when it was last asked.
    #[must_use]
    pub fn last(&self) -> Option<Conformity> {
        self.kept().and_then(|(_, state)| state)
    }

    /// Looks whether it still holds, and reads it again when it may not. What cannot be read stays as it was.
    pub async fn look(&self, app: &App) {
        if let Err(problem) = self.renew(app).await {
            tracing::warn!(code = problem.code, "the accessibility declaration could not be read");
        }
    }

    async fn renew(&self, app: &App) -> Result<(), Problem> {
        let generation = app.public().generation(app.db()).await?;
        if self.kept().is_some_and(|(kept, _)| kept == generation) {
            return Ok(());
        }
        // The declaration in the instance's own language is the one that counts; the other one translates it.
        let locale = locale_of(app.settings().language);
        let versions = app.db().read(move |read| read.site_text(SitePage::Accessibility, locale)).await?;
        let written = versions.into_iter().next().and_then(|version| version.body);
        let state = written.map_or_else(
            || Conformity::declared(own_text(SitePage::Accessibility, locale)),
            |text| Conformity::declared(&text),
        );
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((generation, state));
        Ok(())
    }

    fn kept(&self) -> Option<(i64, Option<Conformity>)> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
