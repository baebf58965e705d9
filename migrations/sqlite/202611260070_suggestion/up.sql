-- What people without an account suggest. Who they are stands apart, in a table of its own whose rows are erased.
CREATE TABLE suggestion (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  -- The form that it was sent with: sent twice, it is one suggestion.
  form BLOB UNIQUE CHECK (length(form) = 16),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  collection TEXT,
  record BLOB CHECK (length(record) = 16),
  proposed TEXT NOT NULL CHECK (json_valid(proposed)),
  place TEXT,
  message TEXT,
  locale TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  assignee BLOB REFERENCES account (id) CHECK (length(assignee) = 16),
  answer TEXT,
  closed_at INTEGER,
  closed_by BLOB REFERENCES account (id) CHECK (length(closed_by) = 16)
) STRICT;
CREATE INDEX suggestion_waiting ON suggestion (due_on, id) WHERE closed_at IS NULL;
CREATE INDEX suggestion_closed ON suggestion (closed_at, id) WHERE closed_at IS NOT NULL;

CREATE TABLE suggestion_sender (
  suggestion BLOB PRIMARY KEY REFERENCES suggestion (id) CHECK (length(suggestion) = 16),
  name TEXT,
  email TEXT,
  erase_at INTEGER NOT NULL
) STRICT;
CREATE INDEX suggestion_sender_erase ON suggestion_sender (erase_at);

-- What was done with it, by whom: no value that anybody wrote.
CREATE TABLE suggestion_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  suggestion BLOB NOT NULL REFERENCES suggestion (id) CHECK (length(suggestion) = 16),
  at INTEGER NOT NULL,
  principal TEXT,
  step TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_step_suggestion ON suggestion_step (suggestion, at);

-- The suggestion that a change was made out of.
ALTER TABLE change ADD COLUMN origin BLOB CHECK (length(origin) = 16);
CREATE INDEX change_origin ON change (origin) WHERE origin IS NOT NULL;
