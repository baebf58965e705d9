-- What was erased, by its id alone: a restored backup that still has it gives it up again.
CREATE TABLE erased (
  collection text NOT NULL,
  record uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (collection, record)
);
