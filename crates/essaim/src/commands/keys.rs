//! `essaim keys`: the keys that tokens are signed with.

use clap::{Args, Subcommand};
use essaim_http::{
    catalogue::{Lang, fill},
    tokens::PUBLISHED_FIRST,
};

use crate::{Outcome, configuration::Configuration, machines, serve, speech};

/// Changes the keys that tokens are signed with.
#[derive(Subcommand)]
pub enum Keys {
    Roll(Roll),
}

/// Makes another key, which takes over in ten minutes; what the one before signed stays valid until it expires.
///
/// The program does so by itself every 90 days.
#[derive(Args)]
pub struct Roll {
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Keys {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let Self::Roll(command) = self;
        let lang = speech::of(command.lang, configuration);
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        let kid = db.write_now(machines::roll)?;
        let minutes = PUBLISHED_FIRST.as_mins().to_string();
        println!("{}", fill(lang, "keys.rolled", &[("kid", &kid), ("minutes", &minutes)]));
        Ok(())
    }
}
