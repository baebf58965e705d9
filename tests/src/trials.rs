//! How long a trial goes on: bounded in `make test`, in full in `make trials`.

/// The number of rounds of a trial: what `TRIAL_<NAME>` says in the environment, otherwise the usual one.
///
/// # Panics
/// When it says no number.
#[must_use]
pub fn count(name: &str, usual: usize) -> usize {
    match std::env::var(format!("TRIAL_{name}")) {
        Ok(text) => text.parse().expect("TRIAL_… is a number"),
        Err(_) => usual,
    }
}
