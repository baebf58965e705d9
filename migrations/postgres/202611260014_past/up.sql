-- What the past and the coming days are read by: the bin of each collection, visits, and what is open with its dates.
CREATE INDEX theme_binned ON theme (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX territory_binned ON territory (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX stakeholder_binned ON stakeholder (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX programme_binned ON programme (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX phase_binned ON phase (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX relationship_binned ON relationship (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX experiment_binned ON experiment (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX hypothesis_binned ON hypothesis (updated_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX involvement_binned ON involvement (updated_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX experiment_open ON experiment (updated_at, id) WHERE deleted_at IS NULL AND stage IN ('idea', 'design', 'running', 'evaluation');
CREATE INDEX experiment_open_ends ON experiment (ends_on, id)
  WHERE deleted_at IS NULL AND stage IN ('idea', 'design', 'running', 'evaluation') AND ends_on IS NOT NULL;
CREATE INDEX involvement_until ON involvement (until_day, id) WHERE deleted_at IS NULL;

-- When a member was last here: `seq` and `at` of this visit, `since_seq` and `since_at` of the end of the one before.
CREATE TABLE visit (
  account uuid PRIMARY KEY REFERENCES account (id),
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  since_seq bigint,
  since_at timestamptz
);
