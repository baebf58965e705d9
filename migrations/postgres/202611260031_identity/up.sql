-- The account that a member has elsewhere (OpenID Connect): issuer and subject name it, nothing else does.
CREATE TABLE identity (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account (id),
  issuer text NOT NULL,
  subject text NOT NULL,
  provider text NOT NULL,
  email text,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  UNIQUE (issuer, subject)
);
CREATE INDEX identity_account ON identity (account);
