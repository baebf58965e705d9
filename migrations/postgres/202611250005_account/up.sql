-- Members, how they are recognised, and the keys that their tokens are signed with.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  roles text NOT NULL,
  locale text NOT NULL,
  stakeholder uuid REFERENCES stakeholder (id),
  active boolean NOT NULL,
  password text NOT NULL
);
CREATE INDEX account_stakeholder ON account (stakeholder) WHERE stakeholder IS NOT NULL;

-- A sign-in: the family of the refresh tokens that follow from it.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX session_account ON session (account);

CREATE TABLE refresh_token (
  hash text PRIMARY KEY,
  session uuid NOT NULL REFERENCES session (id),
  issued_at timestamptz NOT NULL,
  replaced_at timestamptz
);
CREATE INDEX refresh_token_session ON refresh_token (session);

CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_key ON sign_in_attempt (key, at);

CREATE TABLE signing_key (
  kid text PRIMARY KEY,
  pkcs8 text NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz
);
