-- Clients: partners' programs, their secrets (of which digests are kept), and how often each called on each day.
CREATE TABLE client (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  name TEXT NOT NULL,
  contact TEXT,
  scopes TEXT NOT NULL,
  network INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE client_secret (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client (id) CHECK (length(client) = 16),
  hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  warned_at INTEGER,
  used_at INTEGER
) STRICT;
CREATE INDEX client_secret_client ON client_secret (client);

CREATE TABLE client_day (
  client BLOB NOT NULL REFERENCES client (id) CHECK (length(client) = 16),
  day TEXT NOT NULL,
  calls INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (client, day)
) STRICT, WITHOUT ROWID;
