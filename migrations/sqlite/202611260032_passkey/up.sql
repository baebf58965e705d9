-- Passkeys (WebAuthn): the public half of a key on a device that knows its owner.
CREATE TABLE passkey (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  credential TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kept TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX passkey_account ON passkey (account);
