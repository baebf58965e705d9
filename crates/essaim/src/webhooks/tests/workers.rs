//! Copies of the program's worker over a service, and names that lead where a test wants.

use std::{
    net::IpAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use essaim_tests::service::Service;

use crate::webhooks::{
    Guard, Sender, System,
    guard::{Looking, Lookup},
    run,
};

/// Copies of the program's worker, until the test is over.
pub struct Workers(Arc<AtomicBool>);

impl Workers {
    pub fn start(service: &Service<'_>, copies: usize, lookup: impl Lookup + Clone) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        for _ in 0..copies {
            let (app, over, lookup) = (service.app.clone(), Arc::clone(&over), lookup.clone());
            thread::spawn(move || {
                actix_web::rt::System::new().block_on(async move {
                    let sender = Sender::new(Guard::new(lookup, true)).unwrap();
                    let worker = actix_web::rt::spawn(run(app, sender));
                    while !over.load(Ordering::SeqCst) {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    worker.abort();
                });
            });
        }
        Self(over)
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

#[derive(Clone)]
pub struct ByTheSystem;

impl Lookup for ByTheSystem {
    fn addresses(&self, name: String) -> Looking {
        System.addresses(name)
    }
}

/// Names that lead elsewhere at each look.
#[derive(Clone)]
pub struct Turning(pub Arc<Mutex<Vec<Vec<IpAddr>>>>);

impl Lookup for Turning {
    fn addresses(&self, _: String) -> Looking {
        let found = self.0.lock().unwrap().pop().unwrap_or_default();
        Box::pin(async move { Ok(found) })
    }
}
