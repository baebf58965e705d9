CREATE TABLE theme (
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
  notation text,
  broader uuid REFERENCES theme (id)
);
CREATE INDEX theme_updated ON theme (updated_at, id);
CREATE INDEX theme_sorted ON theme (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX theme_broader ON theme (broader, updated_at, id) WHERE deleted_at IS NULL;
