-- What came of each backup: a file of that size, or why there is none. The newest one that succeeded says how old the
-- last backup is, whichever copy of the program made it.
CREATE TABLE backup_run (
  id uuid PRIMARY KEY,
  begun_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  file text,
  bytes bigint,
  error text
);
CREATE INDEX backup_run_ended ON backup_run (ended_at);
