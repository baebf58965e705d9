CREATE TABLE territory (
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
  own text NOT NULL,
  scheme text NOT NULL,
  code text,
  kind text,
  parent uuid REFERENCES territory (id),
  population bigint,
  lon double precision,
  lat double precision,
  UNIQUE (scheme, code)
);
CREATE INDEX territory_updated ON territory (updated_at, id);
CREATE INDEX territory_sorted ON territory (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_seen ON territory (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_scheme ON territory (scheme, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX territory_parent ON territory (parent, updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE territory_member (
  record uuid NOT NULL REFERENCES territory (id),
  position bigint NOT NULL,
  target uuid NOT NULL REFERENCES territory (id),
  PRIMARY KEY (record, target)
);
CREATE INDEX territory_member_target ON territory_member (target, record);

CREATE TABLE territory_code (
  record uuid NOT NULL REFERENCES territory (id),
  kind text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (record, kind, code)
);
CREATE INDEX territory_code_code ON territory_code (kind, code, record);

-- Every territory with all that it lies in, itself included: over parents and members, never geometry.
CREATE TABLE territory_closure (
  ancestor uuid NOT NULL REFERENCES territory (id),
  descendant uuid NOT NULL REFERENCES territory (id),
  PRIMARY KEY (ancestor, descendant)
);
CREATE INDEX territory_closure_descendant ON territory_closure (descendant, ancestor);

CREATE TABLE territory_challenge (
  record uuid NOT NULL REFERENCES territory (id),
  position bigint NOT NULL,
  target uuid NOT NULL REFERENCES theme (id),
  PRIMARY KEY (record, target)
);
CREATE INDEX territory_challenge_target ON territory_challenge (target, record);
