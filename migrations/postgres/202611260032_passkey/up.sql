-- Passkeys (WebAuthn): the public half of a key on a device that knows its owner.
CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account (id),
  credential text NOT NULL UNIQUE,
  name text NOT NULL,
  kept text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account);
