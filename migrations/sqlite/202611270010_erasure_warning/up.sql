-- Who was written to that their account is about to go, by which period and when; since when they were told, that is a
-- mail server took the letter; and when their address refused one. None goes untold.
CREATE TABLE erasure_warning (
  account BLOB PRIMARY KEY REFERENCES account (id) CHECK (length(account) = 16),
  kind TEXT NOT NULL,
  letter BLOB NOT NULL CHECK (length(letter) = 16),
  at INTEGER NOT NULL,
  told_at INTEGER,
  refused_at INTEGER
) STRICT;
