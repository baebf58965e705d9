//! What is told by mail of clients: to whom a client names, and to those who administer.

use essaim_domain::{
    account::Locale,
    letter::{Letter, LetterKind},
    refusal::Refusal,
    time::now,
};
use jiff::SignedDuration;
use uuid::Uuid;

use super::Ending;
use crate::db::Write;

/// A secret's end is told of so long before it.
pub(super) const WARNED_BEFORE: SignedDuration = SignedDuration::from_hours(24 * 14);

impl Write<'_> {
    /// Tells, once each, of the secrets that end within two weeks; `locale` is that of partners, whose own nobody knows.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_secrets_warn(&mut self, locale: Locale) -> Result<usize, Refusal> {
        let until = now().checked_add(WARNED_BEFORE).map_err(Refusal::internal)?;
        let ending = self.reading().client_secrets_ending(until)?;
        for Ending { secret, client, hint, expires_at, .. } in &ending {
            if self.client_secret_warned(*secret)? {
                let date = expires_at.strftime("%F").to_string();
                self.tell_of_client(
                    *client,
                    LetterKind::SecretEnding,
                    locale,
                    &[("hint", hint), ("day", &date)],
                )?;
            }
        }
        Ok(ending.len())
    }

    /// Tells that a webhook was switched off.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_off_tell(&mut self, webhook: Uuid, locale: Locale) -> Result<(), Refusal> {
        let Some(kept) = self.reading().webhook(webhook)? else { return Ok(()) };
        let address = kept.webhook.address.as_str();
        self.tell_of_client(kept.client, LetterKind::WebhookOff, locale, &[("address", address)])
    }

    fn tell_of_client(
        &mut self,
        id: Uuid,
        kind: LetterKind,
        locale: Locale,
        values: &[(&str, &str)],
    ) -> Result<(), Refusal> {
        let Some(kept) = self.reading().client(id)? else { return Ok(()) };
        let mut readers: Vec<_> = kept.client.contact.map(|contact| (contact, locale)).into_iter().collect();
        for (address, locale) in self.reading().administrators()? {
            if readers.iter().all(|(known, _)| known != &address) {
                readers.push((address, locale));
            }
        }
        for (to, locale) in readers {
            let letter = Letter::new(kind, to, locale).naming("client", kept.client.name.as_str());
            let letter = values.iter().fold(letter, |letter, (name, value)| letter.naming(name, *value));
            self.post(&letter)?;
        }
        Ok(())
    }
}
