-- What sign-ins are proved with besides a password, from where they came, and their steps.
ALTER TABLE session ADD COLUMN factor TEXT NOT NULL DEFAULT 'password';
ALTER TABLE session ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN system TEXT NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN place TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE session ADD COLUMN used_at INTEGER;

-- An application that draws codes: one that is confirmed for an account, and one that waits for its first code.
CREATE TABLE authenticator (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER
) STRICT;
CREATE INDEX authenticator_account ON authenticator (account);

CREATE TABLE recovery_code (
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account, hash)
) STRICT;

-- The first half of something: a right password that waits for a second factor, a question to a passkey or a provider.
CREATE TABLE challenge (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  account BLOB REFERENCES account (id) CHECK (length(account) = 16),
  payload TEXT NOT NULL,
  tries INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX challenge_account ON challenge (account) WHERE account IS NOT NULL;
