//! The two schemas are one: same migrations, tables, columns, uniques and foreign keys, and what each noun states.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{Bool, Text},
};
use essaim_domain::{
    experiment::Experiment, hypothesis::Hypothesis, involvement::Involvement, phase::Phase,
    programme::Programme, record::Sight, relationship::Relationship, stakeholder::Stakeholder,
    territory::Territory, theme::Theme,
};
use essaim_persistence::{
    connection::{self, AnyConnection, Place, Use},
    schema_version::{self, Standing},
    stored::Stored,
};
use essaim_tests::{
    both,
    store::{Store, postgres, sqlite},
};

#[derive(QueryableByName, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Column {
    #[diesel(sql_type = Text)]
    owner: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    form: String,
    #[diesel(sql_type = Bool)]
    required: bool,
}

#[derive(QueryableByName, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bond {
    #[diesel(sql_type = Text)]
    owner: String,
    /// The columns in their order.
    #[diesel(sql_type = Text)]
    columns: String,
    /// `unique`, or the table and column that they point to.
    #[diesel(sql_type = Text)]
    what: String,
}

/// The tables of full-text and place indexes, which each database has in its own way.
const SQLITE_COLUMNS: &str = "SELECT m.name AS owner, c.name AS name, lower(c.type) AS form, \
    CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END AS required \
    FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'search\\_fts%' ESCAPE '\\' AND m.name NOT LIKE 'place\\_box%' ESCAPE '\\' \
    AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\'";
const POSTGRES_COLUMNS: &str = "SELECT table_name::text AS owner, column_name::text AS name, data_type::text AS form, \
    is_nullable = 'NO' AS required FROM information_schema.columns \
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%' AND column_name <> 'words'";

const SQLITE_BONDS: &str = "SELECT m.name AS owner, \
    (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) AS columns, \
    'unique' AS what FROM sqlite_schema m JOIN pragma_index_list(m.name) i \
    WHERE m.type = 'table' AND i.\"unique\" = 1 AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' \
    AND m.name NOT LIKE 'search\\_fts%' ESCAPE '\\' AND m.name NOT LIKE 'place\\_box%' ESCAPE '\\' \
    UNION ALL SELECT m.name, c.name, 'unique' FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER' AND m.name NOT LIKE '%\\_fts%' ESCAPE '\\' \
    AND m.name NOT LIKE 'place\\_box%' ESCAPE '\\' \
    UNION ALL SELECT m.name, f.\"from\", f.\"table\" || '.' || f.\"to\" \
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
const POSTGRES_BONDS: &str = "SELECT t.relname::text AS owner, \
    (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (column_number, place) \
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.column_number)::text AS columns, \
    CASE WHEN c.contype = 'f' THEN (SELECT f.relname || '.' || a.attname FROM pg_class f JOIN pg_attribute a \
     ON a.attrelid = f.oid AND a.attnum = c.confkey[1] WHERE f.oid = c.confrelid) ELSE 'unique' END::text AS what \
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace \
    WHERE n.nspname = 'public' AND c.contype IN ('p', 'u', 'f') AND t.relname NOT LIKE '\\_\\_diesel%'";

fn asked<T>(store: &Store, on_sqlite: &str, on_postgres: &str) -> Vec<T>
where
    T: QueryableByName<diesel::sqlite::Sqlite> + QueryableByName<diesel::pg::Pg> + 'static + Ord,
{
    let mut rows: Vec<T> = match &mut connection::open(store.place(), Use::Reading).unwrap() {
        AnyConnection::Sqlite(sqlite) => sql_query(on_sqlite).load(sqlite).unwrap(),
        AnyConnection::Postgresql(pg) => sql_query(on_postgres).load(pg).unwrap(),
    };
    rows.sort();
    rows
}

fn columns(store: &Store) -> Vec<Column> {
    asked(store, SQLITE_COLUMNS, POSTGRES_COLUMNS)
}

/// What SQLite writes for each type of PostgreSQL; several of these share one.
fn in_sqlite(form: &str) -> &'static str {
    match form {
        "uuid" => "blob",
        "bigint" | "boolean" | "timestamp with time zone" => "integer",
        "double precision" => "real",
        "text" => "text",
        other => panic!("a type that no row struct knows: {other}"),
    }
}

fn folders(database: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(database);
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn both_databases_have_migrations_of_the_same_names_with_a_way_back() {
    assert_eq!(folders("sqlite"), folders("postgres"));
    for database in ["sqlite", "postgres"] {
        for name in folders(database) {
            let folder =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(database).join(name);
            assert!(
                folder.join("up.sql").is_file() && folder.join("down.sql").is_file(),
                "{}",
                folder.display()
            );
        }
    }
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let (one, other) = (columns(&sqlite()), columns(&postgres()));
    let other: Vec<Column> = other
        .into_iter()
        .map(|column| Column { form: in_sqlite(&column.form).to_owned(), ..column })
        .collect();
    assert!(one.len() > 100, "{}", one.len());
    assert_eq!(one, other);
}

#[test]
fn both_databases_hold_the_same_things_unique_and_point_to_the_same_tables() {
    let one: Vec<Bond> = asked(&sqlite(), SQLITE_BONDS, POSTGRES_BONDS);
    let other: Vec<Bond> = asked(&postgres(), SQLITE_BONDS, POSTGRES_BONDS);
    assert!(one.iter().filter(|bond| bond.what != "unique").count() > 20, "{one:?}");
    assert_eq!(one, other);
}

both!(each_noun_states_the_columns_that_its_table_has, |store| {
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for column in columns(store) {
        tables.entry(column.owner).or_default().insert(column.name);
    }
    fn states<N: Stored>(tables: &BTreeMap<String, BTreeSet<String>>) {
        let head =
            "seq id revision created_at created_by updated_at updated_by deleted_at title sort_key body own";
        let visibility = if matches!(N::NOUN.sight, Sight::Own { .. }) { "visibility" } else { "" };
        let stated: BTreeSet<String> = head
            .split(' ')
            .chain([visibility])
            .chain(N::COLUMNS.iter().copied())
            .filter(|name| !name.is_empty())
            .map(ToOwned::to_owned)
            .collect();
        assert_eq!(tables[N::TABLE], stated, "{}", N::TABLE);
        let fields: Vec<&str> = N::NOUN.references.iter().map(|reference| reference.field).collect();
        let pointers: Vec<&str> = N::POINTERS.iter().map(|pointer| pointer.field).collect();
        assert_eq!(pointers, fields, "{} is found by all that it points to", N::TABLE);
    }
    states::<Theme>(&tables);
    states::<Territory>(&tables);
    states::<Stakeholder>(&tables);
    states::<Programme>(&tables);
    states::<Phase>(&tables);
    states::<Relationship>(&tables);
    states::<Experiment>(&tables);
    states::<Hypothesis>(&tables);
    states::<Involvement>(&tables);
});

both!(a_current_schema_is_left_alone_and_a_newer_one_is_refused_untouched, |store| {
    let place: &Place = store.place();
    assert_eq!(schema_version::standing(place).unwrap(), Standing::Current);
    assert_eq!(schema_version::migrate(place).unwrap(), Vec::<String>::new());
    let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('299912310001')";
    match &mut connection::open(place, Use::Writing).unwrap() {
        AnyConnection::Sqlite(sqlite) => sql_query(newer).execute(sqlite).unwrap(),
        AnyConnection::Postgresql(pg) => sql_query(newer).execute(pg).unwrap(),
    };
    assert_eq!(schema_version::standing(place).unwrap(), Standing::Newer("299912310001".to_owned()));
    let refused = schema_version::migrate(place);
    assert!(matches!(refused, Err(essaim_domain::refusal::Refusal::Conflict("schema_newer"))), "{refused:?}");
});

both!(migrations_can_be_taken_back_one_by_one, |store| {
    for name in folders("sqlite").into_iter().rev() {
        let down = |database: &str| {
            let folder =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(database).join(&name);
            fs::read_to_string(folder.join("down.sql")).unwrap()
        };
        use diesel::connection::SimpleConnection;
        match &mut connection::open(store.place(), Use::Migrating).unwrap() {
            AnyConnection::Sqlite(sqlite) => sqlite.batch_execute(&down("sqlite")).unwrap(),
            AnyConnection::Postgresql(pg) => pg.batch_execute(&down("postgres")).unwrap(),
        }
    }
    assert_eq!(columns(store), []);
});
