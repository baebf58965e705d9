//! What the program has around it: its folders, and its plan of backups.

use std::path::PathBuf;

use essaim_domain::backup_plan::Plan;

/// The folders and the plan, as configured.
#[derive(Debug, Clone)]
pub struct House {
    /// The folder of the program's own files.
    pub data: PathBuf,
    /// Where backups are kept.
    pub backups: PathBuf,
    /// So many of them.
    pub keep: usize,
    /// When the program makes them by itself, if it does.
    pub plan: Option<Plan>,
    /// Whether this program speaks TLS to PostgreSQL.
    pub speaks_tls: bool,
}

impl House {
    /// A house in a folder, without a plan.
    #[must_use]
    pub fn at(data: PathBuf) -> Self {
        Self { backups: data.join("backups"), data, keep: 14, plan: None, speaks_tls: false }
    }
}
