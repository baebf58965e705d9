CREATE TABLE theme (
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
  notation TEXT,
  broader BLOB REFERENCES theme (id) CHECK (length(broader) = 16)
) STRICT;
CREATE INDEX theme_updated ON theme (updated_at, id);
CREATE INDEX theme_sorted ON theme (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX theme_broader ON theme (broader, updated_at, id) WHERE deleted_at IS NULL;
