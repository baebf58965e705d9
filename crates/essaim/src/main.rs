//! The program: `essaim serve` and the commands around it.

mod backup;
mod commands;
mod configuration;
mod demonstration;
mod edition;
mod failure;
mod help;
mod machines;
mod mail;
mod openid;
mod progress;
mod running;
mod secret;
mod serve;
mod speech;
mod webhooks;
mod workers;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use essaim_http::catalogue::Lang;

use crate::{configuration::Flags, failure::Failure};

/// The command line. What each part of it is stands in `locales/commands.{fr,en}.po` (`help.rs`).
#[derive(Parser)]
#[command(name = "essaim", version)]
struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Init(commands::init::Init),
    #[command(subcommand)]
    Account(commands::account::Account),
    Migrate(commands::migrate::Migrate),
    Check(commands::check::Check),
    Backup(commands::backup::Backup),
    Restore(commands::restore::Restore),
    Copy(commands::copy::Copy),
    #[command(subcommand)]
    Load(commands::load::Load),
    #[command(subcommand)]
    Import(commands::import::Import),
    #[command(subcommand)]
    Client(commands::client::Client),
    #[command(subcommand)]
    Keys(commands::keys::Keys),
    #[command(subcommand)]
    Person(commands::person::Person),
    Openapi(commands::openapi::Openapi),
}

fn main() -> ExitCode {
    let lang = speech::of_terminal();
    let line = match read(lang) {
        Ok(line) => line,
        Err(code) => return code,
    };
    let outcome = configuration::read(&line.flags).and_then(|configuration| match line.command {
        Command::Serve(command) => command.run(configuration),
        Command::Init(command) => command.run(&configuration),
        Command::Account(command) => command.run(&configuration),
        Command::Migrate(command) => command.run(&configuration),
        Command::Check(command) => command.run(&configuration),
        Command::Backup(command) => command.run(&configuration),
        Command::Restore(command) => command.run(&configuration),
        Command::Copy(command) => command.run(&configuration),
        Command::Load(command) => command.run(&configuration),
        Command::Import(command) => command.run(&configuration),
        Command::Client(command) => command.run(&configuration),
        Command::Keys(command) => command.run(&configuration),
        Command::Person(command) => command.run(&configuration),
        Command::Openapi(command) => command.run(),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("essaim: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// The command line as it was typed; or what was said instead, with the code to end with.
fn read(lang: Lang) -> Result<Line, ExitCode> {
    let mut command = help::in_words(Line::command(), lang);
    let typed = command.try_get_matches_from_mut(std::env::args_os());
    typed.and_then(|matches| Line::from_arg_matches(&matches)).map_err(|error| {
        if let Some(told) = help::refusal(&error, lang) {
            eprintln!("essaim: {told}");
            return ExitCode::from(Failure::Usage(told).code());
        }
        match error.print() {
            Ok(()) => ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)),
            Err(_) => ExitCode::FAILURE,
        }
    })
}

/// What a command returns.
type Outcome = Result<(), Failure>;
