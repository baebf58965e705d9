CREATE TABLE involvement (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  deleted_at timestamptz,
  title text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  body text NOT NULL,
  own text NOT NULL,
  experiment uuid NOT NULL REFERENCES experiment (id),
  stakeholder uuid NOT NULL REFERENCES stakeholder (id),
  role text NOT NULL,
  since_day text COLLATE "C" NOT NULL,
  until_day text COLLATE "C" NOT NULL
);
CREATE INDEX involvement_updated ON involvement (updated_at, id);
CREATE INDEX involvement_sorted ON involvement (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX involvement_experiment ON involvement (experiment, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX involvement_stakeholder ON involvement (stakeholder, updated_at, id) WHERE deleted_at IS NULL;
