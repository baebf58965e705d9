-- Webhooks of clients, what is to be delivered to each, and how each attempt went. What a delivery says is worked out
-- when it is sent: no content of a record is kept here.
CREATE TABLE webhook (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  client BLOB NOT NULL REFERENCES client (id) CHECK (length(client) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  collections TEXT NOT NULL,
  kinds TEXT NOT NULL,
  state TEXT NOT NULL,
  secret TEXT NOT NULL,
  former_secret TEXT,
  former_until INTEGER,
  position INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  failing_since INTEGER,
  next_at INTEGER NOT NULL,
  taken_by BLOB CHECK (length(taken_by) = 16),
  taken_until INTEGER
) STRICT;
CREATE INDEX webhook_client ON webhook (client);

CREATE TABLE delivery (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  webhook BLOB NOT NULL REFERENCES webhook (id) CHECK (length(webhook) = 16),
  seq INTEGER,
  collection TEXT,
  record BLOB CHECK (length(record) = 16),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  first_at INTEGER,
  done_at INTEGER,
  UNIQUE (webhook, seq)
) STRICT;
CREATE INDEX delivery_waiting ON delivery (webhook, due_at) WHERE state = 'waiting';
CREATE INDEX delivery_record ON delivery (webhook, record, seq) WHERE state = 'waiting';
CREATE INDEX delivery_done ON delivery (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE delivery_attempt (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  delivery BLOB NOT NULL REFERENCES delivery (id) CHECK (length(delivery) = 16),
  at INTEGER NOT NULL,
  status INTEGER,
  trouble TEXT,
  bytes INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery);
