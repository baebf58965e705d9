//! What is done for somebody who cannot sign in to do it.

use essaim_domain::letter::LetterKind;
use essaim_tests::{both, given};

use crate::program::essaim;

both!(a_lost_factor_is_taken_away_and_all_sessions_with_it, |store| {
    let account = given::account(&["administrator"]);
    let id = store.make(move |write| write.account_create(&account, "!")).id;
    let email = store.see(|read| read.account(id)).unwrap().account.email.to_string();
    let session = store.make(move |write| {
        write.authenticator_begin(id, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")?;
        let begun = write.reading().authenticator(id, false)?.unwrap();
        write.authenticator_confirm(id, begun.id, 1)?;
        write.recovery_codes_set(id, &["digest".to_owned()])?;
        write.session_open(id, "token", std::time::Duration::from_secs(60), &given::entrance(true))
    });
    assert!(store.see(|read| read.factors(id)).any());
    let nobody = essaim(store, &["account", "reset-factor", "nobody@example.org"]);
    assert_eq!(nobody.code, 4);
    assert!(nobody.err.contains("nobody@example.org"), "{}", nobody.err);
    let done = essaim(store, &["account", "reset-factor", &email.to_uppercase()]);
    assert_eq!(done.code, 0, "{}", done.err);
    let left = store.see(|read| read.factors(id));
    assert_eq!((left.any(), left.recovery_codes), (false, 0));
    assert!(!store.see(|read| read.session_alive(session)));
    let told: Vec<_> = store.see(|read| read.letters(None, 10)).into_iter().map(|kept| kept.letter).collect();
    assert_eq!(told.len(), 1, "the owner is told");
    assert_eq!((told[0].kind, told[0].to.as_str()), (LetterKind::FactorReset, email.as_str()));
});
