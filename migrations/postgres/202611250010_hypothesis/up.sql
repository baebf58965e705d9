CREATE TABLE hypothesis (
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
  status text NOT NULL,
  becomes uuid REFERENCES hypothesis (id),
  position bigint
);
CREATE INDEX hypothesis_updated ON hypothesis (updated_at, id);
CREATE INDEX hypothesis_sorted ON hypothesis (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX hypothesis_experiment ON hypothesis (experiment, updated_at, id) WHERE deleted_at IS NULL;
