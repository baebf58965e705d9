CREATE TABLE __noun__ (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  deleted_at timestamptz,
  visibility text NOT NULL,
  title text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  body text NOT NULL,
  own text NOT NULL
);
CREATE INDEX __noun___updated ON __noun__ (updated_at, id);
CREATE INDEX __noun___sorted ON __noun__ (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX __noun___seen ON __noun__ (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX __noun___binned ON __noun__ (updated_at, id) WHERE deleted_at IS NOT NULL;
