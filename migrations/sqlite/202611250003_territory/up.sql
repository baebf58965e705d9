CREATE TABLE territory (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at INTEGER,
  visibility TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  own TEXT NOT NULL CHECK (json_valid(own)),
  scheme TEXT NOT NULL,
  code TEXT,
  kind TEXT,
  parent BLOB REFERENCES territory (id) CHECK (length(parent) = 16),
  population INTEGER,
  lon REAL,
  lat REAL,
  UNIQUE (scheme, code)
) STRICT;
CREATE INDEX territory_updated ON territory (updated_at, id);
CREATE INDEX territory_sorted ON territory (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_seen ON territory (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_scheme ON territory (scheme, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_parent ON territory (parent, updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE territory_member (
  record BLOB NOT NULL REFERENCES territory (id) CHECK (length(record) = 16),
  position INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES territory (id) CHECK (length(target) = 16),
  PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_member_target ON territory_member (target, record);

CREATE TABLE territory_code (
  record BLOB NOT NULL REFERENCES territory (id) CHECK (length(record) = 16),
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (record, kind, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_code_code ON territory_code (kind, code, record);

-- Every territory with all that it lies in, itself included: over parents and members, never geometry.
CREATE TABLE territory_closure (
  ancestor BLOB NOT NULL REFERENCES territory (id) CHECK (length(ancestor) = 16),
  descendant BLOB NOT NULL REFERENCES territory (id) CHECK (length(descendant) = 16),
  PRIMARY KEY (ancestor, descendant)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_closure_descendant ON territory_closure (descendant, ancestor);

CREATE TABLE territory_challenge (
  record BLOB NOT NULL REFERENCES territory (id) CHECK (length(record) = 16),
  position INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES theme (id) CHECK (length(target) = 16),
  PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_challenge_target ON territory_challenge (target, record);
