-- Webhooks of clients, what is to be delivered to each, and how each attempt went. What a delivery says is worked out
-- when it is sent: no content of a record is kept here.
CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  client uuid NOT NULL REFERENCES client (id),
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  address text NOT NULL,
  collections text NOT NULL,
  kinds text NOT NULL,
  state text NOT NULL,
  secret text NOT NULL,
  former_secret text,
  former_until timestamptz,
  position bigint NOT NULL,
  failures bigint NOT NULL,
  failing_since timestamptz,
  next_at timestamptz NOT NULL,
  taken_by uuid,
  taken_until timestamptz
);
CREATE INDEX webhook_client ON webhook (client);

CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  webhook uuid NOT NULL REFERENCES webhook (id),
  seq bigint,
  collection text,
  record uuid,
  kind text NOT NULL,
  state text NOT NULL,
  attempts bigint NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  first_at timestamptz,
  done_at timestamptz,
  UNIQUE (webhook, seq)
);
CREATE INDEX delivery_waiting ON delivery (webhook, due_at) WHERE state = 'waiting';
CREATE INDEX delivery_record ON delivery (webhook, record, seq) WHERE state = 'waiting';
CREATE INDEX delivery_done ON delivery (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE delivery_attempt (
  id uuid PRIMARY KEY,
  delivery uuid NOT NULL REFERENCES delivery (id),
  at timestamptz NOT NULL,
  status bigint,
  trouble text,
  bytes bigint NOT NULL,
  milliseconds bigint NOT NULL
);
CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery);
