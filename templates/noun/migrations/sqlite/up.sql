CREATE TABLE __noun__ (
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
  own TEXT NOT NULL CHECK (json_valid(own))
) STRICT;
CREATE INDEX __noun___updated ON __noun__ (updated_at, id);
CREATE INDEX __noun___sorted ON __noun__ (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX __noun___seen ON __noun__ (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX __noun___binned ON __noun__ (updated_at, id) WHERE deleted_at IS NOT NULL;
