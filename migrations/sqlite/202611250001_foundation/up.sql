-- What every record shares: the order of changes, external ids, search, places, answers to repeat.
CREATE TABLE counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_seq INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  public_generation INTEGER NOT NULL
) STRICT;
INSERT INTO counter (id, change_seq, changed_at, public_generation) VALUES (1, 0, 0, 1);

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  operation BLOB NOT NULL CHECK (length(operation) = 16),
  principal TEXT NOT NULL,
  noun TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  revision INTEGER NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  seen_before TEXT NOT NULL,
  seen_after TEXT NOT NULL
) STRICT;
CREATE INDEX change_record ON change (record, seq);
CREATE INDEX change_operation ON change (operation);

CREATE TABLE external_id (
  noun TEXT NOT NULL,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  PRIMARY KEY (noun, source, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_id_record ON external_id (record);

CREATE TABLE search (
  seq INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record BLOB NOT NULL UNIQUE CHECK (length(record) = 16),
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_fts USING fts5 (
  noun, title, body, content = 'search', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER search_added AFTER INSERT ON search BEGIN
  INSERT INTO search_fts (rowid, noun, title, body) VALUES (new.seq, new.noun, new.title, new.body);
END;
CREATE TRIGGER search_removed AFTER DELETE ON search BEGIN
  INSERT INTO search_fts (search_fts, rowid, noun, title, body)
  VALUES ('delete', old.seq, old.noun, old.title, old.body);
END;
CREATE TRIGGER search_changed AFTER UPDATE ON search BEGIN
  INSERT INTO search_fts (search_fts, rowid, noun, title, body)
  VALUES ('delete', old.seq, old.noun, old.title, old.body);
  INSERT INTO search_fts (rowid, noun, title, body) VALUES (new.seq, new.noun, new.title, new.body);
END;

CREATE TABLE place (
  seq INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  visibility TEXT NOT NULL,
  lon REAL NOT NULL,
  lat REAL NOT NULL,
  cell INTEGER NOT NULL
) STRICT;
CREATE INDEX place_record ON place (record);
CREATE INDEX place_cell ON place (noun, visibility, cell);

CREATE VIRTUAL TABLE place_box USING rtree (seq, min_lon, max_lon, min_lat, max_lat);
CREATE TRIGGER place_added AFTER INSERT ON place BEGIN
  INSERT INTO place_box VALUES (new.seq, new.lon, new.lon, new.lat, new.lat);
END;
CREATE TRIGGER place_removed AFTER DELETE ON place BEGIN
  DELETE FROM place_box WHERE seq = old.seq;
END;

CREATE TABLE idempotency (
  principal TEXT NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  record BLOB CHECK (length(record) = 16),
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
