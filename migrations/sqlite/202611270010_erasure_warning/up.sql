-- Who was told by mail that their account is about to go, by which period and when: none goes untold.
CREATE TABLE erasure_warning (
  account BLOB PRIMARY KEY REFERENCES account (id) CHECK (length(account) = 16),
  kind TEXT NOT NULL,
  letter BLOB NOT NULL CHECK (length(letter) = 16),
  at INTEGER NOT NULL
) STRICT;
