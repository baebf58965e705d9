//! The program: `essaim serve` and the commands around it.

mod commands;
mod configuration;
mod demonstration;
mod edition;
mod failure;
mod logs;
mod progress;
mod secret;
mod serve;
mod speech;
mod workers;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{configuration::Flags, failure::Failure};

/// The shared record of a territorial action-research programme.
///
/// Exit codes: 0 done · 1 a fault of ours · 2 the command line or the configuration is wrong · 3 the database cannot
/// be reached or is not the right one · 4 some of the input was refused.
#[derive(Parser)]
#[command(name = "essaim", version, after_help = EXAMPLES)]
struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  essaim serve --demo                      a server with a demonstration programme
  essaim init --email a@example.org        the first administrator
  essaim load territories                  the official territories
  essaim check --config                    the configuration as it is understood";

#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Init(commands::init::Init),
    Migrate(commands::migrate::Migrate),
    Check(commands::check::Check),
    #[command(subcommand)]
    Load(commands::load::Load),
    #[command(subcommand)]
    Import(commands::import::Import),
    Openapi(commands::openapi::Openapi),
}

fn main() -> ExitCode {
    let line = Line::parse();
    let outcome = configuration::read(&line.flags).and_then(|configuration| match line.command {
        Command::Serve(command) => command.run(configuration),
        Command::Init(command) => command.run(&configuration),
        Command::Migrate(command) => command.run(&configuration),
        Command::Check(command) => command.run(&configuration),
        Command::Load(command) => command.run(&configuration),
        Command::Import(command) => command.run(&configuration),
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

/// What a command returns.
type Outcome = Result<(), Failure>;
