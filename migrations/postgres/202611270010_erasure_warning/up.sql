-- Who was written to that their account is about to go, by which period and when; since when they were told, that is a
-- mail server took the letter; and when their address refused one. None goes untold.
CREATE TABLE erasure_warning (
  account uuid PRIMARY KEY REFERENCES account (id),
  kind text NOT NULL,
  letter uuid NOT NULL,
  at timestamptz NOT NULL,
  told_at timestamptz,
  refused_at timestamptz
);
