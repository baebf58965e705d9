-- Members, how they are recognised, and the keys that their tokens are signed with.
CREATE TABLE account (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL,
  locale TEXT NOT NULL,
  stakeholder BLOB REFERENCES stakeholder (id) CHECK (length(stakeholder) = 16),
  active INTEGER NOT NULL,
  password TEXT NOT NULL
) STRICT;
CREATE INDEX account_stakeholder ON account (stakeholder) WHERE stakeholder IS NOT NULL;

-- A sign-in: the family of the refresh tokens that follow from it.
CREATE TABLE session (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX session_account ON session (account);

CREATE TABLE refresh_token (
  hash TEXT PRIMARY KEY,
  session BLOB NOT NULL REFERENCES session (id) CHECK (length(session) = 16),
  issued_at INTEGER NOT NULL,
  replaced_at INTEGER
) STRICT;
CREATE INDEX refresh_token_session ON refresh_token (session);

CREATE TABLE sign_in_attempt (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  key TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_attempt_key ON sign_in_attempt (key, at);

CREATE TABLE signing_key (
  kid TEXT PRIMARY KEY,
  pkcs8 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
