-- Letters by mail. The secret of a link stays in the row until the letter is sent, or the link is used or has expired.
CREATE TABLE outbox (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  locale TEXT NOT NULL,
  given TEXT NOT NULL,
  link TEXT,
  secret TEXT,
  state TEXT NOT NULL,
  answer TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_link ON outbox (link) WHERE link IS NOT NULL;
CREATE INDEX outbox_address ON outbox (address);
