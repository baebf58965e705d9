-- What people asked about what is kept of them. Who it is about is an id or a few words; the id may be of somebody who was
-- erased since.
CREATE TABLE request (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  subject uuid,
  about text,
  asked_on text NOT NULL,
  due_on text NOT NULL,
  done_on text,
  done_by text,
  note text,
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL
);
CREATE INDEX request_open ON request (due_on, id) WHERE done_on IS NULL;
CREATE INDEX request_subject ON request (subject) WHERE subject IS NOT NULL;
