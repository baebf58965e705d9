CREATE TABLE involvement (
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
  stakeholder BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(stakeholder) = 16),
  role TEXT NOT NULL,
  since_day TEXT NOT NULL,
  until_day TEXT NOT NULL
) STRICT;
CREATE INDEX involvement_updated ON involvement (updated_at, id);
CREATE INDEX involvement_sorted ON involvement (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX involvement_experiment ON involvement (experiment, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX involvement_stakeholder ON involvement (stakeholder, updated_at, id) WHERE deleted_at IS NULL;
