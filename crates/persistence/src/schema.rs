//! The tables that are read and written through diesel's typed queries: accounts and what belongs to sign-in,
//! answers to repeat, settings. Records have a mechanism of their own (`stored.rs`).

diesel::table! {
    use diesel::sql_types::{BigInt, Bool, Nullable, Text};
    use crate::types::{Instant, Uid};

    account (id) {
        id -> Uid,
        revision -> BigInt,
        created_at -> Instant,
        updated_at -> Instant,
        name -> Text,
        email -> Text,
        roles -> Text,
        locale -> Text,
        stakeholder -> Nullable<Uid>,
        active -> Bool,
        password -> Text,
        last_sign_in_at -> Nullable<Instant>,
        last_sign_in_factor -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use crate::types::{Instant, Uid};

    session (id) {
        id -> Uid,
        account -> Uid,
        created_at -> Instant,
        expires_at -> Instant,
        ended_at -> Nullable<Instant>,
        factor -> Text,
        second_factor -> Bool,
        browser -> Text,
        system -> Text,
        place -> Text,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::{BigInt, Nullable, Text};
    use crate::types::{Instant, Uid};

    authenticator (id) {
        id -> Uid,
        account -> Uid,
        secret -> Text,
        created_at -> Instant,
        confirmed_at -> Nullable<Instant>,
        last_step -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::types::{Instant, Uid};

    recovery_code (account, hash) {
        account -> Uid,
        hash -> Text,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::types::{Instant, Uid};

    identity (id) {
        id -> Uid,
        account -> Uid,
        issuer -> Text,
        subject -> Text,
        provider -> Text,
        email -> Nullable<Text>,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::types::{Instant, Uid};

    passkey (id) {
        id -> Uid,
        account -> Uid,
        credential -> Text,
        name -> Text,
        kept -> Text,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::{BigInt, Nullable, Text};
    use crate::types::{Instant, Uid};

    challenge (hash) {
        hash -> Text,
        kind -> Text,
        account -> Nullable<Uid>,
        payload -> Text,
        tries -> BigInt,
        expires_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::types::{Instant, Uid};

    refresh_token (hash) {
        hash -> Text,
        session -> Uid,
        issued_at -> Instant,
        replaced_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::Text;
    use crate::types::{Instant, Uid};

    sign_in_attempt (id) {
        id -> Uid,
        key -> Text,
        at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::types::Instant;

    signing_key (kid) {
        kid -> Text,
        pkcs8 -> Text,
        created_at -> Instant,
        retired_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::{BigInt, Nullable, Text};
    use crate::types::{Instant, Uid};

    idempotency (principal, key) {
        principal -> Text,
        key -> Text,
        digest -> Text,
        at -> Instant,
        record -> Nullable<Uid>,
        status -> BigInt,
        answer -> Text,
        done -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::Text;

    setting (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::joinable!(session -> account (account));
diesel::joinable!(refresh_token -> session (session));
diesel::allow_tables_to_appear_in_same_query!(account, session, refresh_token);
