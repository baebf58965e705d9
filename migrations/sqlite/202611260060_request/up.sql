-- What people asked about what is kept of them. Who it is about is an id or a few words; the id may be of somebody who was
-- erased since.
CREATE TABLE request (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  subject BLOB CHECK (length(subject) = 16),
  about TEXT,
  asked_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  done_by TEXT,
  note TEXT,
  noted_by TEXT NOT NULL,
  noted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX request_open ON request (due_on, id) WHERE done_on IS NULL;
CREATE INDEX request_subject ON request (subject) WHERE subject IS NOT NULL;
