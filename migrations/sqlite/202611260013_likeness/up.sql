-- What stakeholders share when they may be one (domain/likeness.rs); worked out by the program, for those that are
-- there already too.
CREATE TABLE stakeholder_key (
  record BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(record) = 16),
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (record, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX stakeholder_key_key ON stakeholder_key (kind, key, record);

-- Pairs that somebody looked at and found to be two.
CREATE TABLE stakeholder_distinct (
  one BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(one) = 16),
  other BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(other) = 16),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX stakeholder_distinct_other ON stakeholder_distinct (other);
