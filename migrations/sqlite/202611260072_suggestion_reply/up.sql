-- By which secret, known by its digest, the holder of a record replies to a word that was passed on to them; once.
CREATE TABLE suggestion_reply (
  hash TEXT PRIMARY KEY,
  suggestion BLOB NOT NULL REFERENCES suggestion (id) CHECK (length(suggestion) = 16),
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
