CREATE TABLE programme (
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
  lead uuid REFERENCES stakeholder (id),
  starts_on text COLLATE "C",
  status text
);
CREATE INDEX programme_updated ON programme (updated_at, id);
CREATE INDEX programme_sorted ON programme (sort_key, id) WHERE deleted_at IS NULL;
