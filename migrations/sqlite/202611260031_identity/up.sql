-- The account that a member has elsewhere (OpenID Connect): issuer and subject name it, nothing else does.
CREATE TABLE identity (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  provider TEXT NOT NULL,
  email TEXT,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX identity_account ON identity (account);
