-- Letters by mail. The secret of a link stays in the row until the letter is sent, or the link is used or has expired.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  address text NOT NULL,
  locale text NOT NULL,
  given text NOT NULL,
  link text,
  secret text,
  state text NOT NULL,
  answer text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX outbox_link ON outbox (link) WHERE link IS NOT NULL;
CREATE INDEX outbox_address ON outbox (address);
