//! How often clients call: added up in memory, since a read must not cost a write, and written down each minute.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use actix_web::http::StatusCode;
use essaim_domain::time::{now, today};
use essaim_persistence::clients::Calls as Counted;
use uuid::Uuid;

/// Calls that are not written down yet, by client and day.
#[derive(Default)]
pub struct Calls {
    counted: Mutex<HashMap<(Uuid, String), Counted>>,
}

impl Calls {
    fn counted(&self) -> MutexGuard<'_, HashMap<(Uuid, String), Counted>> {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call that was answered so.
    pub fn count(&self, client: Uuid, status: StatusCode) {
        let refused = matches!(
            status,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS
        );
        self.add([Counted {
            client,
            day: today().to_string(),
            calls: 1,
            refused: i64::from(refused),
            last_at: now(),
        }]);
    }

    /// Adds what was counted elsewhere, or could not be written down.
    pub fn add(&self, more: impl IntoIterator<Item = Counted>) {
        let mut counted = self.counted();
        for one in more {
            match counted.get_mut(&(one.client, one.day.clone())) {
                Some(known) => {
                    known.calls += one.calls;
                    known.refused += one.refused;
                    known.last_at = known.last_at.max(one.last_at);
                }
                None => drop(counted.insert((one.client, one.day.clone()), one)),
            }
        }
    }

    /// All that was counted, which is forgotten here.
    pub fn take(&self) -> Vec<Counted> {
        std::mem::take(&mut *self.counted()).into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_added_up_by_client_and_what_was_refused_among_them() {
        let (calls, client) = (Calls::default(), Uuid::now_v7());
        calls.count(client, StatusCode::OK);
        calls.count(client, StatusCode::TOO_MANY_REQUESTS);
        calls.count(Uuid::now_v7(), StatusCode::OK);
        let taken = calls.take();
        let of = taken.iter().find(|counted| counted.client == client).unwrap();
        assert_eq!((taken.len(), of.calls, of.refused), (2, 2, 1));
        assert!(calls.take().is_empty());
        calls.add(taken);
        assert_eq!(calls.take().len(), 2, "what could not be written comes back");
    }
}
