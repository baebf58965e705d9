CREATE TABLE relationship (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at INTEGER,
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  own TEXT NOT NULL CHECK (json_valid(own)),
  from_stakeholder BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(from_stakeholder) = 16),
  to_stakeholder BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(to_stakeholder) = 16),
  kind TEXT NOT NULL,
  since_day TEXT NOT NULL,
  until_day TEXT NOT NULL
) STRICT;
CREATE INDEX relationship_updated ON relationship (updated_at, id);
CREATE INDEX relationship_sorted ON relationship (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX relationship_from_stakeholder ON relationship (from_stakeholder, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX relationship_to_stakeholder ON relationship (to_stakeholder, updated_at, id) WHERE deleted_at IS NULL;
