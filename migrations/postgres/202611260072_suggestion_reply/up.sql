-- By which secret, known by its digest, the holder of a record replies to a word that was passed on to them; once.
CREATE TABLE suggestion_reply (
  hash text PRIMARY KEY,
  suggestion uuid NOT NULL REFERENCES suggestion (id),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
