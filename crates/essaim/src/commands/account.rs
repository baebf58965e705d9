//! `essaim account`: what is done for somebody who cannot sign in to do it.

use clap::{Args, Subcommand};
use essaim_domain::letter::LetterKind;
use essaim_http::{
    catalogue::{Lang, fill},
    recovery,
};

use crate::{Outcome, configuration::Configuration, failure::Failure, serve, speech};

/// What is done for somebody who cannot sign in.
#[derive(Subcommand)]
pub enum Account {
    ResetFactor(ResetFactor),
}

impl Account {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        match self {
            Self::ResetFactor(command) => command.run(configuration),
        }
    }
}

/// Takes an account's second factors away: the phone is lost, and the recovery codes too.
///
/// Make sure that it is really the owner who asks: afterwards their password alone leads in. All their sessions end, and
/// a letter tells them.
#[derive(Args)]
pub struct ResetFactor {
    /// The address that they sign in with.
    #[arg(value_name = "ADDRESS")]
    email: String,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl ResetFactor {
    fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let db = serve::open(configuration)?;
        let email = self.email.clone();
        let found = db.write_now(move |write| {
            let Some(kept) = write.reading().account_by_email(&email)? else { return Ok(false) };
            write.factors_reset(kept.id)?;
            write.post(&recovery::to(&kept, LetterKind::FactorReset)).map(|_| true)
        })?;
        let said = |key| fill(lang, key, &[("email", &self.email)]);
        if !found {
            return Err(Failure::Refused(said("reset_factor.unknown")));
        }
        println!("{}", said("reset_factor.done"));
        Ok(())
    }
}
