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
    use diesel::sql_types::Nullable;
    use crate::types::{Instant, Uid};

    session (id) {
        id -> Uid,
        account -> Uid,
        created_at -> Instant,
        expires_at -> Instant,
        ended_at -> Nullable<Instant>,
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
