//! How clients stand, all together: what those who administer see to.

use diesel::sql_types::BigInt;
use essaim_domain::{refusal::Refusal, time::now, webhook::WebhookState, words::Worded};
use jiff::Timestamp;

use super::letters::WARNED_BEFORE;
use crate::{db::Read, statement::Sql};

/// Clients that are not revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientsStanding {
    pub live: i64,
    /// Those of them without a secret that is valid.
    pub shut_out: i64,
    /// Those whose last secret ends soon.
    pub ending: i64,
    /// Webhooks of theirs that were switched off, since nothing got through.
    pub webhooks_off: i64,
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn clients_standing(&mut self) -> Result<ClientsStanding, Refusal> {
        let (at, soon) = (now(), now().checked_add(WARNED_BEFORE).map_err(Refusal::internal)?);
        let live = self.how_many(Sql::new(LIVE))?;
        let shut_out = self.without_secret_at(at)?;
        let ending = self.without_secret_at(soon)? - shut_out;
        let mut sql = Sql::new(
            "SELECT count(*) FROM webhook w JOIN client c ON c.id = w.client \
             WHERE c.revoked_at IS NULL AND w.state = ",
        );
        sql.bind(WebhookState::Off.word());
        Ok(ClientsStanding { live, shut_out, ending, webhooks_off: self.how_many(sql)? })
    }

    /// Live clients whose every secret has ended by then.
    fn without_secret_at(&mut self, at: Timestamp) -> Result<i64, Refusal> {
        let mut sql = Sql::new(LIVE);
        sql.push(
            " AND NOT EXISTS (SELECT 1 FROM client_secret s WHERE s.client = c.id AND s.ended_at IS NULL \
             AND s.expires_at > ",
        );
        sql.bind(at).push(")");
        self.how_many(sql)
    }

    fn how_many(&mut self, sql: Sql) -> Result<i64, Refusal> {
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }
}

const LIVE: &str = "SELECT count(*) FROM client c WHERE c.revoked_at IS NULL";
