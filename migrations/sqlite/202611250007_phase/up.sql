CREATE TABLE phase (
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
  programme BLOB NOT NULL REFERENCES programme (id) CHECK (length(programme) = 16),
  position INTEGER,
  kind TEXT NOT NULL,
  starts_on TEXT,
  status TEXT
) STRICT;
CREATE INDEX phase_updated ON phase (updated_at, id);
CREATE INDEX phase_sorted ON phase (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX phase_programme ON phase (programme, updated_at, id) WHERE deleted_at IS NULL;
