CREATE TABLE hypothesis (
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
  experiment BLOB NOT NULL REFERENCES experiment (id) CHECK (length(experiment) = 16),
  status TEXT NOT NULL,
  becomes BLOB REFERENCES hypothesis (id) CHECK (length(becomes) = 16),
  position INTEGER
) STRICT;
CREATE INDEX hypothesis_updated ON hypothesis (updated_at, id);
CREATE INDEX hypothesis_sorted ON hypothesis (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX hypothesis_experiment ON hypothesis (experiment, updated_at, id) WHERE deleted_at IS NULL;
