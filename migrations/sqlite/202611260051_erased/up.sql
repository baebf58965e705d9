-- What was erased, by its id alone: a restored backup that still has it gives it up again.
CREATE TABLE erased (
  collection TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  at INTEGER NOT NULL,
  PRIMARY KEY (collection, record)
) STRICT, WITHOUT ROWID;
