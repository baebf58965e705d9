-- What was agreed about how long things are kept, and what was erased by it: of each kind the last word holds.
CREATE TABLE retention_deed (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  deed text NOT NULL,
  days bigint NOT NULL,
  at timestamptz NOT NULL,
  principal text NOT NULL,
  gone bigint NOT NULL
);
CREATE INDEX retention_deed_kind ON retention_deed (kind, id);
