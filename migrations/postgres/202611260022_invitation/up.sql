-- Who is invited and has not come yet, the links that are sent by mail (their digests), and each member's last sign-in.
CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text,
  roles text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE link (
  hash text PRIMARY KEY,
  purpose text NOT NULL,
  account uuid REFERENCES account (id),
  invitation uuid REFERENCES invitation (id),
  value text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX link_account ON link (account) WHERE account IS NOT NULL;
CREATE INDEX link_invitation ON link (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX link_expires_at ON link (expires_at);

ALTER TABLE account ADD COLUMN last_sign_in_at timestamptz;
ALTER TABLE account ADD COLUMN last_sign_in_factor text;
