CREATE TABLE programme (
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
  lead BLOB REFERENCES stakeholder (id) CHECK (length(lead) = 16),
  starts_on TEXT,
  status TEXT
) STRICT;
CREATE INDEX programme_updated ON programme (updated_at, id);
CREATE INDEX programme_sorted ON programme (sort_key, id) WHERE deleted_at IS NULL;
