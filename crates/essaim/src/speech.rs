//! In which language a command speaks: as it is told, then as the terminal is set, then as the instance.

use essaim_http::catalogue::Lang;

use crate::configuration::Configuration;

/// What `--lang` takes.
///
/// # Errors
/// For any other tag.
pub fn spoken(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "fr | en".to_owned())
}

/// The language of this run.
#[must_use]
pub fn of(flag: Option<Lang>, configuration: &Configuration) -> Lang {
    flag.or_else(set).or_else(|| Lang::from_tag(&configuration.language)).unwrap_or_default()
}

/// The language of what is said before the configuration is read, or because it cannot be.
#[must_use]
pub fn of_terminal() -> Lang {
    set().unwrap_or_default()
}

/// As the terminal is set (POSIX, "Internationalization Variables").
fn set() -> Option<Lang> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let first = names.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    Lang::from_tag(&first)
}
