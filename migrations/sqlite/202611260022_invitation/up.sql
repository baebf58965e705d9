-- Who is invited and has not come yet, the links that are sent by mail (their digests), and each member's last sign-in.
CREATE TABLE invitation (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  email TEXT NOT NULL UNIQUE,
  name TEXT,
  roles TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE link (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  account BLOB REFERENCES account (id) CHECK (length(account) = 16),
  invitation BLOB REFERENCES invitation (id) CHECK (length(invitation) = 16),
  value TEXT,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX link_account ON link (account) WHERE account IS NOT NULL;
CREATE INDEX link_invitation ON link (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX link_expires_at ON link (expires_at);

ALTER TABLE account ADD COLUMN last_sign_in_at INTEGER;
ALTER TABLE account ADD COLUMN last_sign_in_factor TEXT;
