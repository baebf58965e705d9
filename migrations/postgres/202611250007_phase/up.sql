CREATE TABLE phase (
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
  programme uuid NOT NULL REFERENCES programme (id),
  position bigint,
  kind text NOT NULL,
  starts_on text COLLATE "C",
  status text
);
CREATE INDEX phase_updated ON phase (updated_at, id);
CREATE INDEX phase_sorted ON phase (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX phase_programme ON phase (programme, updated_at, id) WHERE deleted_at IS NULL;
