CREATE TABLE relationship (
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
  from_stakeholder uuid NOT NULL REFERENCES stakeholder (id),
  to_stakeholder uuid NOT NULL REFERENCES stakeholder (id),
  kind text NOT NULL,
  since_day text COLLATE "C" NOT NULL,
  until_day text COLLATE "C" NOT NULL
);
CREATE INDEX relationship_updated ON relationship (updated_at, id);
CREATE INDEX relationship_sorted ON relationship (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX relationship_from_stakeholder ON relationship (from_stakeholder, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX relationship_to_stakeholder ON relationship (to_stakeholder, updated_at, id) WHERE deleted_at IS NULL;
