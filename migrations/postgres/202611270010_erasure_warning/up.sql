-- Who was told by mail that their account is about to go, by which period and when: none goes untold.
CREATE TABLE erasure_warning (
  account uuid PRIMARY KEY REFERENCES account (id),
  kind text NOT NULL,
  letter uuid NOT NULL,
  at timestamptz NOT NULL
);
