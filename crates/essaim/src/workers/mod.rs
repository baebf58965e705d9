//! What runs beside the requests: the metrics' own address, and the jobs.

mod backups;
mod forgetting;
mod jobs;
mod keys;
mod letters;
mod metrics;
mod recurring;
mod retention;

use essaim_http::{app::App, recovery};
use essaim_persistence::{erasure, outbox};
use jobs::Kind;

pub use metrics::serve as metrics;

/// Every kind of job, and what does it.
const KINDS: &[Kind] = &[
    Kind::on_demand(essaim_persistence::backups::JOB, backups::make),
    Kind::each(backups::LOOK, "backup_due", backups::due),
    Kind::on_demand(outbox::JOB, letters::send),
    Kind::on_demand(recovery::JOB, letters::password_forgotten),
    Kind::on_demand(erasure::JOB, forgetting::forget),
    Kind::each(recurring::DAY, "retention", retention::end),
    Kind::each(recurring::HOUR, "involvements_end", recurring::involvements_end),
    Kind::each(recurring::HOUR, "deliveries_end", recurring::deliveries_end),
    Kind::each(recurring::DAY, "client_secrets_warn", recurring::client_secrets_warn),
    Kind::each(recurring::TEN_MINUTES, "links_end", recurring::links_end),
    Kind::each(recurring::HOUR, "senders_end", recurring::senders_end),
];

/// Does the jobs until a stop is asked, beside what an edition of the program keeps otherwise than the one before.
pub async fn run(app: App) {
    let again = actix_web::rt::spawn(keys::again(app.clone()));
    jobs::run(app, KINDS).await;
    again.abort();
}
