//! What `--help` and a wrong command line are answered with: the catalogue's words, put over those of `clap`.

use clap::{
    Arg, ArgAction, Command,
    builder::{Resettable, StyledStr},
    error::{ContextKind, ContextValue, Error, ErrorKind},
};
use essaim_http::catalogue::{Lang, fill, find, text};

/// The same command line, explained in that language: `help.<path>` says what a command does, `.more` what else is to
/// be known, `.examples` how it is typed, and `help.<path>.<argument>` what an argument is.
#[must_use]
pub fn in_words(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    explained(command, &format!("help.{name}"), lang)
}

fn explained(command: Command, key: &str, lang: Lang) -> Command {
    let said = |part: &str| find(lang, &format!("{key}{part}"));
    let about = said("").unwrap_or_default();
    let long = said(".more").map(|more| format!("{about}\n\n{more}"));
    let examples = said(".examples").map(|lines| format!("{}\n{lines}", text(lang, "help.heading.examples")));
    let mut command = command
        .about(about)
        .long_about(some(long))
        .after_help(some(examples))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(text(lang, "help.heading.commands"))
        .subcommand_value_name(text(lang, "help.value.COMMAND"))
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            text(lang, "help.heading.usage")
        ))
        .mut_args(|arg| argument(arg, key, lang))
        .arg(own(Arg::new("help").short('h').long("help").action(ArgAction::Help), "help.help", lang));
    if command.get_version().is_some() {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(own(version, "help.version", lang));
    }
    command.mut_subcommands(|inner| {
        let key = format!("{key}.{}", inner.get_name());
        explained(inner, &key, lang)
    })
}

fn some(said: Option<String>) -> Resettable<StyledStr> {
    said.map(StyledStr::from).into()
}

/// An argument of a command, with what its command says of it, or else what is said of it everywhere.
fn argument(arg: Arg, key: &str, lang: Lang) -> Arg {
    let name = arg.get_id().to_string();
    let own_key = format!("{key}.{name}");
    let key = if find(lang, &own_key).is_some() { own_key } else { format!("help.any.{name}") };
    own(arg, &key, lang)
}

fn own(arg: Arg, key: &str, lang: Lang) -> Arg {
    let heading = if arg.is_positional() { "help.heading.arguments" } else { "help.heading.options" };
    let values: Option<Vec<&'static str>> = arg
        .get_value_names()
        .map(|names| names.iter().filter_map(|name| find(lang, &format!("help.value.{name}"))).collect());
    let arg = match values {
        Some(values) if !values.is_empty() => arg.value_names(values),
        _ => arg,
    };
    arg.help(find(lang, key).unwrap_or_default()).long_help(None::<&str>).help_heading(text(lang, heading))
}

/// A refusal of the command line in a sentence, with where help is. Help that was asked for is printed as it is.
#[must_use]
pub fn refusal(error: &Error, lang: Lang) -> Option<String> {
    let (key, named) = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => ("unknown", ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => ("unknown_command", ContextKind::InvalidSubcommand),
        ErrorKind::MissingSubcommand => ("no_command", ContextKind::InvalidSubcommand),
        ErrorKind::MissingRequiredArgument => ("missing", ContextKind::InvalidArg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("value", ContextKind::InvalidArg),
        ErrorKind::ArgumentConflict => ("conflict", ContextKind::InvalidArg),
        _ => ("other", ContextKind::InvalidArg),
    };
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let mut told = fill(
        lang,
        &format!("command_line.{key}"),
        &[
            ("named", &of(named)),
            ("value", &of(ContextKind::InvalidValue)),
            ("other", &of(ContextKind::PriorArg)),
        ],
    );
    let nearest = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(of)
        .find(|near| !near.is_empty());
    let possible =
        Some(of(ContextKind::ValidValue)).filter(|known| !known.is_empty()).or_else(|| takes(error));
    if let Some(nearest) = nearest {
        told = format!("{told} {}", fill(lang, "command_line.nearest", &[("name", &nearest)]));
    } else if let Some(possible) = possible {
        told = format!("{told} {}", fill(lang, "command_line.possible", &[("values", &possible)]));
    }
    Some(format!("{told} {}", text(lang, "command_line.see")))
}

/// What an argument takes, by what its parser says: a list of words with bars between them, or a range of numbers.
fn takes(error: &Error) -> Option<String> {
    use std::error::Error;
    let why = error.source()?.to_string();
    match why.rsplit_once(" is not in ") {
        Some((_, range)) => Some(range.replace("..=", "–")),
        None => why.contains(" | ").then(|| why.replace(" | ", ", ")),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(several) => several.join(", "),
        ContextValue::None => String::new(),
        one => one.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::Line;

    /// What has to be said of a command and of all within it.
    fn wanted(command: &Command, key: &str, lang: Lang, missing: &mut Vec<String>) {
        let mut need = |keys: [String; 2]| {
            if keys.iter().all(|key| find(lang, key).is_none()) {
                missing.push(format!("{} {}", lang.tag(), keys[0]));
            }
        };
        need([key.to_owned(), key.to_owned()]);
        for arg in command.get_arguments() {
            need([format!("{key}.{}", arg.get_id()), format!("help.any.{}", arg.get_id())]);
            for value in
                arg.get_value_names().unwrap_or_default().iter().filter(|_| arg.get_action().takes_values())
            {
                need([format!("help.value.{value}"), format!("help.value.{value}")]);
            }
        }
        for inner in command.get_subcommands() {
            wanted(inner, &format!("{key}.{}", inner.get_name()), lang, missing);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        let mut missing = Vec::new();
        for lang in [Lang::Fr, Lang::En] {
            wanted(&Line::command(), "help.essaim", lang, &mut missing);
        }
        assert_eq!(missing, [""; 0], "write them in locales/commands.fr.po and commands.en.po");
    }

    #[test]
    fn help_is_in_the_language_that_was_asked_for() {
        let help = |lang| in_words(Line::command(), lang).render_long_help().to_string();
        assert!(help(Lang::Fr).contains("Utilisation"), "{}", help(Lang::Fr));
        assert!(help(Lang::En).contains("Usage"));
        for english in ["Usage:", "Options:", "Commands:", "Print help", "[default"] {
            assert!(!help(Lang::Fr).contains(english), "{english}: {}", help(Lang::Fr));
        }
    }

    #[test]
    fn a_slip_in_the_command_line_is_told_with_the_nearest() {
        let told = |line: &[&str]| {
            let error = in_words(Line::command(), Lang::Fr).try_get_matches_from(line).unwrap_err();
            refusal(&error, Lang::Fr).unwrap()
        };
        assert!(told(&["essaim", "serv"]).contains("serve"));
        assert!(told(&["essaim", "serve", "--dmo"]).contains("--demo"));
        assert!(told(&["essaim", "init"]).contains("--email"));
        let create = ["essaim", "client", "create", "--name", "x", "--scope"];
        let scope = told(&[&create[..], &["write"]].concat());
        assert!(scope.contains("read, webhooks, ") && scope.contains("write:stakeholders"), "{scope}");
        let days = told(&[&create[..], &["read", "--days", "0"]].concat());
        assert!(days.contains("1–730."), "{days}");
    }
}
