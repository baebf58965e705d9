-- What stakeholders share when they may be one (domain/likeness.rs); worked out by the program, for those that are
-- there already too.
CREATE TABLE stakeholder_key (
  record uuid NOT NULL REFERENCES stakeholder (id),
  kind bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  PRIMARY KEY (record, kind, key)
);
CREATE INDEX stakeholder_key_key ON stakeholder_key (kind, key, record);

-- Pairs that somebody looked at and found to be two.
CREATE TABLE stakeholder_distinct (
  one uuid NOT NULL REFERENCES stakeholder (id),
  other uuid NOT NULL REFERENCES stakeholder (id),
  PRIMARY KEY (one, other)
);
CREATE INDEX stakeholder_distinct_other ON stakeholder_distinct (other);
