//! Configuration: a file, then the environment, then flags, each over the one before.

use std::{
    collections::BTreeMap,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use essaim_domain::{
    backup_plan::{self, Plan},
    retention::Periods,
    suggestion::Within,
};
use essaim_http::{
    app::Settings,
    catalogue::{Lang, fill, text},
    house::House,
    letters::Mailer,
};
use essaim_persistence::connection::Place;
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};

use crate::{failure::Failure, mail, openid, serve, speech};

/// Flags that every command takes.
#[derive(Args, Debug, Clone, Serialize)]
pub struct Flags {
    /// The configuration file (TOML); without it `essaim.toml` is read if it is there.
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config_file: Option<PathBuf>,
    /// A SQLite file or a postgres:// address; DATABASE_URL says the same.
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// The folder of the program's own files.
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// The address to listen on.
    #[arg(long, global = true, value_name = "HOST:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
}

/// Everything that can be set: in the file as `name = value`, in the environment as `ESSAIM_NAME`; in a section
/// of the file, in the environment as `ESSAIM_SECTION__NAME`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configuration {
    pub database: Option<String>,
    pub data: PathBuf,
    pub listen: String,
    /// Where `/metrics` is served; nowhere when it is not set.
    pub metrics_listen: Option<String>,
    /// The outside address; made of `listen` when it is not set.
    pub base: Option<String>,
    pub origins: Vec<String>,
    pub proxies: Vec<std::net::IpAddr>,
    pub instance_name: String,
    pub language: String,
    pub requests_a_minute: u32,
    /// Suggestions are answered within so many days.
    pub answer_days: u16,
    /// Saturdays and Sundays are not counted in them.
    pub answer_working_days: bool,
    /// Who sent a suggestion is erased so many days after the answer.
    pub senders_kept_days: u16,
    /// For one client.
    pub client_requests_a_minute: u32,
    /// Webhooks may lead to this very machine: for tests alone.
    pub webhooks_to_loopback: bool,
    /// `text` or `json`.
    pub log_format: String,
    /// Threads that answer; as many as cores when it is 0.
    pub workers: usize,
    pub demonstration: bool,
    /// The first administrator, made at start when there is no account yet.
    pub admin_email: Option<String>,
    pub admin_password: Option<String>,
    /// One password for all demonstration accounts, for tests; without it they are drawn.
    pub demo_password: Option<String>,
    /// The mail server; without one, letters stay in the outbox.
    pub mail: Option<mail::Configured>,
    pub backup: Backup,
    /// `[retention]`: days after which each kind is erased, once an administrator agreed; 0 keeps it for ever.
    pub retention: Periods,
    /// Where members may have an account to sign in by, by a name for addresses: `[providers.les-communs]`.
    pub providers: BTreeMap<String, openid::Configured>,
}

/// `[backup]`: when backups are made, where, and how many are kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Backup {
    pub every: Every,
    /// The time of day, `HH:MM`, as the machine's clock shows it.
    pub at: String,
    /// So many are kept, the newest ones.
    pub keep: usize,
    /// `backups` in the data folder when it is not set.
    pub folder: Option<PathBuf>,
}

/// How often the program makes a backup by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Every {
    Never,
    Hour,
    Day,
    Week,
}

impl Default for Backup {
    fn default() -> Self {
        Self { every: Every::Day, at: "03:00".to_owned(), keep: 14, folder: None }
    }
}

impl Default for Configuration {
    fn default() -> Self {
        Self {
            database: None,
            data: PathBuf::from("var"),
            listen: "localhost:8080".to_owned(),
            metrics_listen: None,
            base: None,
            origins: Vec::new(),
            proxies: Vec::new(),
            instance_name: "Essaim".to_owned(),
            language: "fr".to_owned(),
            requests_a_minute: 3_000,
            answer_days: 14,
            answer_working_days: false,
            senders_kept_days: 90,
            client_requests_a_minute: 600,
            webhooks_to_loopback: false,
            log_format: "text".to_owned(),
            workers: 0,
            demonstration: false,
            admin_email: None,
            admin_password: None,
            demo_password: None,
            mail: None,
            backup: Backup::default(),
            retention: Periods::default(),
            providers: BTreeMap::new(),
        }
    }
}

/// Reads the configuration.
///
/// # Errors
/// [`Failure::Usage`] naming what is unknown or has no such form.
pub fn read(flags: &Flags) -> Result<Configuration, Failure> {
    let lang = speech::of_terminal();
    let file = flags.config_file.clone().unwrap_or_else(|| PathBuf::from("essaim.toml"));
    if flags.config_file.is_some() && !file.is_file() {
        return Err(Failure::Usage(fill(
            lang,
            "failure.no_configuration",
            &[("file", &file.display().to_string())],
        )));
    }
    let mut figment = Figment::from(Serialized::defaults(Configuration::default())).merge(Toml::file(&file));
    if let Ok(address) = std::env::var("DATABASE_URL") {
        figment = figment.merge(Serialized::default("database", address));
    }
    let read: Configuration = figment
        .merge(Env::prefixed("ESSAIM_").ignore(&["e2e_accounts", "e2e_provider", "url"]).split("__"))
        .merge(Serialized::defaults(flags))
        .extract()
        .map_err(|error| {
            Failure::Usage(fill(lang, "failure.configuration", &[("why", &error.to_string())]))
        })?;
    if read.backup.time().is_none() || read.backup.keep == 0 {
        return Err(Failure::Usage(text(lang, "failure.backup").to_owned()));
    }
    if Lang::from_tag(&read.language).is_none() {
        return Err(Failure::Usage(text(lang, "failure.language").to_owned()));
    }
    Ok(read)
}

impl Backup {
    /// The time of day, when it is one.
    #[must_use]
    pub fn time(&self) -> Option<jiff::civil::Time> {
        jiff::civil::Time::strptime("%H:%M", &self.at).ok()
    }
}

impl Configuration {
    /// Which database.
    #[must_use]
    pub fn place(&self) -> Place {
        match &self.database {
            Some(address) => Place::parse(address),
            None => Place::File(self.data.join("essaim.sqlite").to_string_lossy().into_owned()),
        }
    }

    #[must_use]
    pub fn base(&self) -> String {
        let base = self.base.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        base.trim_end_matches('/').to_owned()
    }

    /// The folders, and the plan of backups. A demonstration makes none by itself.
    #[must_use]
    pub fn house(&self) -> House {
        let every = match self.backup.every {
            _ if self.demonstration => None,
            Every::Never => None,
            Every::Hour => Some(backup_plan::Every::Hour),
            Every::Day => Some(backup_plan::Every::Day),
            Every::Week => Some(backup_plan::Every::Week),
        };
        let plan = every.zip(self.backup.time()).map(|(every, at)| Plan { every, at });
        House {
            data: self.data.clone(),
            backups: self.backup.folder.clone().unwrap_or_else(|| self.data.join("backups")),
            keep: self.backup.keep,
            plan,
            speaks_tls: serve::SPEAKS_TLS,
        }
    }

    /// # Errors
    /// [`Failure::Usage`] for a mail server that cannot be meant.
    pub fn settings(&self) -> Result<Settings, Failure> {
        let mailer = self.mail.as_ref().map(mail::Smtp::new).transpose()?;
        Ok(Settings {
            base: self.base(),
            origins: self.origins.clone(),
            proxies: self.proxies.clone(),
            demonstration: self.demonstration,
            instance_name: self.instance_name.clone(),
            language: Lang::from_tag(&self.language).unwrap_or_default(),
            requests_a_minute: self.requests_a_minute,
            client_requests_a_minute: self.client_requests_a_minute,
            webhooks_to_loopback: self.webhooks_to_loopback,
            body_within: essaim_http::body::WITHIN,
            answers: Within { days: self.answer_days, working: self.answer_working_days },
            senders_kept_days: self.senders_kept_days,
            retention: self.retention,
            spool: self.data.join("spool"),
            house: self.house(),
            mailer: mailer.map(|smtp| Arc::new(smtp) as Arc<dyn Mailer>),
            providers: Arc::new(openid::OpenId::of(self)?),
        })
    }

    /// The same with secrets masked, for people to look at.
    #[must_use]
    pub fn masked(&self) -> Self {
        let mut shown = self.clone();
        shown.admin_password = shown.admin_password.map(|_| "***".to_owned());
        shown.demo_password = shown.demo_password.map(|_| "***".to_owned());
        for provider in shown.providers.values_mut() {
            provider.client_secret = provider.client_secret.take().map(|_| "***".to_owned());
        }
        shown.database = shown.database.map(|address| mask(&address));
        shown.mail = shown.mail.map(|mail| mail::Configured { url: mask(&mail.url), ..mail });
        shown
    }

    /// # Errors
    /// When the folder cannot be made.
    pub fn make_data_folder(&self) -> Result<&Path, Failure> {
        let told = |error: std::io::Error| {
            let named = [("folder", &*self.data.display().to_string()), ("why", &*error.to_string())];
            Failure::Usage(fill(speech::of_terminal(), "failure.folder", &named))
        };
        // Of its owner alone: it holds what people said in confidence.
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.data).map_err(told)?;
        Ok(&self.data)
    }
}

/// An address without its password.
fn mask(address: &str) -> String {
    match (address.split_once("://"), address.rfind('@')) {
        (Some((scheme, rest)), Some(at)) => {
            let user = rest.split([':', '@']).next().unwrap_or_default();
            let host = address.get(at..).unwrap_or_default();
            format!("{scheme}://{user}:***{host}")
        }
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_an_address_is_masked() {
        assert_eq!(mask("postgres://ada:s3cret@db/essaim"), "postgres://ada:***@db/essaim");
        assert_eq!(mask("var/essaim.sqlite"), "var/essaim.sqlite");
    }
}
