-- What is to be done beside the requests: a row until it is done, and when what comes again and again was last begun.
CREATE TABLE job (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  key TEXT UNIQUE,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  run_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  taken_until INTEGER,
  error TEXT,
  given_up_at INTEGER
) STRICT;
CREATE INDEX job_run_at ON job (run_at) WHERE given_up_at IS NULL;

CREATE TABLE schedule (
  kind TEXT PRIMARY KEY,
  slot INTEGER NOT NULL
) STRICT;
