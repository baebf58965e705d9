CREATE TABLE experiment (
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
  nature text NOT NULL,
  phase uuid NOT NULL REFERENCES phase (id),
  stage text NOT NULL,
  lead uuid REFERENCES stakeholder (id),
  starts_on text COLLATE "C",
  ends_on text COLLATE "C"
);
CREATE INDEX experiment_updated ON experiment (updated_at, id);
CREATE INDEX experiment_sorted ON experiment (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_seen ON experiment (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_phase ON experiment (phase, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_stage ON experiment (stage, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_nature ON experiment (nature, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX experiment_lead ON experiment (lead, updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE experiment_territory (
  record uuid NOT NULL REFERENCES experiment (id),
  position bigint NOT NULL,
  target uuid NOT NULL REFERENCES territory (id),
  PRIMARY KEY (record, target)
);
CREATE INDEX experiment_territory_target ON experiment_territory (target, record);

CREATE TABLE experiment_theme (
  record uuid NOT NULL REFERENCES experiment (id),
  position bigint NOT NULL,
  target uuid NOT NULL REFERENCES theme (id),
  PRIMARY KEY (record, target)
);
CREATE INDEX experiment_theme_target ON experiment_theme (target, record);

CREATE TABLE experiment_inspiration (
  record uuid NOT NULL REFERENCES experiment (id),
  position bigint NOT NULL,
  target uuid NOT NULL REFERENCES experiment (id),
  PRIMARY KEY (record, target)
);
CREATE INDEX experiment_inspiration_target ON experiment_inspiration (target, record);
