-- What sign-ins are proved with besides a password, from where they came, and their steps.
ALTER TABLE session ADD COLUMN factor text NOT NULL DEFAULT 'password';
ALTER TABLE session ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
ALTER TABLE session ADD COLUMN browser text NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN system text NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN place text NOT NULL DEFAULT 'unknown';
ALTER TABLE session ADD COLUMN used_at timestamptz;

-- An application that draws codes: one that is confirmed for an account, and one that waits for its first code.
CREATE TABLE authenticator (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account (id),
  secret text NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint
);
CREATE INDEX authenticator_account ON authenticator (account);

CREATE TABLE recovery_code (
  account uuid NOT NULL REFERENCES account (id),
  hash text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account, hash)
);

-- The first half of something: a right password that waits for a second factor, a question to a passkey or a provider.
CREATE TABLE challenge (
  hash text PRIMARY KEY,
  kind text NOT NULL,
  account uuid REFERENCES account (id),
  payload text NOT NULL,
  tries bigint NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX challenge_account ON challenge (account) WHERE account IS NOT NULL;
