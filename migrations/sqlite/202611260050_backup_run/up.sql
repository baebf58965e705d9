-- What came of each backup: a file of that size, or why there is none. The newest one that succeeded says how old the
-- last backup is, whichever copy of the program made it.
CREATE TABLE backup_run (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  begun_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  file TEXT,
  bytes INTEGER,
  error TEXT
) STRICT;
CREATE INDEX backup_run_ended ON backup_run (ended_at);
