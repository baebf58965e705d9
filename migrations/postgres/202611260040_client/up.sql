-- Clients: partners' programs, their secrets (of which digests are kept), and how often each called on each day.
CREATE TABLE client (
  id uuid PRIMARY KEY,
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  name text NOT NULL,
  contact text,
  scopes text NOT NULL,
  network boolean NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE client_secret (
  id uuid PRIMARY KEY,
  client uuid NOT NULL REFERENCES client (id),
  hash text NOT NULL UNIQUE,
  hint text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  warned_at timestamptz,
  used_at timestamptz
);
CREATE INDEX client_secret_client ON client_secret (client);

CREATE TABLE client_day (
  client uuid NOT NULL REFERENCES client (id),
  day text NOT NULL,
  calls bigint NOT NULL,
  refused bigint NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (client, day)
);
