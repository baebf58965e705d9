-- What was agreed about how long things are kept, and what was erased by it: of each kind the last word holds.
CREATE TABLE retention_deed (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  deed TEXT NOT NULL,
  days INTEGER NOT NULL,
  at INTEGER NOT NULL,
  principal TEXT NOT NULL,
  gone INTEGER NOT NULL
) STRICT;
CREATE INDEX retention_deed_kind ON retention_deed (kind, id);
