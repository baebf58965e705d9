CREATE TABLE experiment (
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
  nature TEXT NOT NULL,
  phase BLOB NOT NULL REFERENCES phase (id) CHECK (length(phase) = 16),
  stage TEXT NOT NULL,
  lead BLOB REFERENCES stakeholder (id) CHECK (length(lead) = 16),
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX experiment_updated ON experiment (updated_at, id);
CREATE INDEX experiment_sorted ON experiment (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_seen ON experiment (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_phase ON experiment (phase, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_stage ON experiment (stage, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_nature ON experiment (nature, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_lead ON experiment (lead, updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE experiment_territory (
  record BLOB NOT NULL REFERENCES experiment (id) CHECK (length(record) = 16),
  position INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES territory (id) CHECK (length(target) = 16),
  PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX experiment_territory_target ON experiment_territory (target, record);

CREATE TABLE experiment_theme (
  record BLOB NOT NULL REFERENCES experiment (id) CHECK (length(record) = 16),
  position INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES theme (id) CHECK (length(target) = 16),
  PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX experiment_theme_target ON experiment_theme (target, record);

CREATE TABLE experiment_inspiration (
  record BLOB NOT NULL REFERENCES experiment (id) CHECK (length(record) = 16),
  position INTEGER NOT NULL,
  target BLOB NOT NULL REFERENCES experiment (id) CHECK (length(target) = 16),
  PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX experiment_inspiration_target ON experiment_inspiration (target, record);
