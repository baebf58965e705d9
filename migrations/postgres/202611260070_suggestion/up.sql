-- What people without an account suggest. Who they are stands apart, in a table of its own whose rows are erased.
CREATE TABLE suggestion (
  id uuid PRIMARY KEY,
  revision bigint NOT NULL,
  reference text NOT NULL UNIQUE,
  -- The form that it was sent with: sent twice, it is one suggestion.
  form uuid UNIQUE,
  kind text NOT NULL,
  state text NOT NULL,
  collection text,
  record uuid,
  proposed text NOT NULL,
  place text,
  message text,
  locale text NOT NULL,
  received_at timestamptz NOT NULL,
  due_on text COLLATE "C" NOT NULL,
  assignee uuid REFERENCES account (id),
  answer text,
  closed_at timestamptz,
  closed_by uuid REFERENCES account (id)
);
CREATE INDEX suggestion_waiting ON suggestion (due_on, id) WHERE closed_at IS NULL;
CREATE INDEX suggestion_closed ON suggestion (closed_at, id) WHERE closed_at IS NOT NULL;

CREATE TABLE suggestion_sender (
  suggestion uuid PRIMARY KEY REFERENCES suggestion (id),
  name text,
  email text,
  erase_at timestamptz NOT NULL
);
CREATE INDEX suggestion_sender_erase ON suggestion_sender (erase_at);

-- What was done with it, by whom: no value that anybody wrote.
CREATE TABLE suggestion_step (
  id uuid PRIMARY KEY,
  suggestion uuid NOT NULL REFERENCES suggestion (id),
  at timestamptz NOT NULL,
  principal text,
  step text NOT NULL
);
CREATE INDEX suggestion_step_suggestion ON suggestion_step (suggestion, at);

-- The suggestion that a change was made out of.
ALTER TABLE change ADD COLUMN origin uuid;
CREATE INDEX change_origin ON change (origin) WHERE origin IS NOT NULL;
