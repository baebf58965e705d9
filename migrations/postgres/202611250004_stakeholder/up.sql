CREATE TABLE stakeholder (
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
  kind text NOT NULL,
  category text,
  network_member boolean,
  siren text,
  siret text,
  rna text,
  territory uuid REFERENCES territory (id)
);
CREATE INDEX stakeholder_updated ON stakeholder (updated_at, id);
CREATE INDEX stakeholder_sorted ON stakeholder (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_seen ON stakeholder (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_kind ON stakeholder (kind, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_category ON stakeholder (category, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_siren ON stakeholder (siren) WHERE siren IS NOT NULL;
CREATE INDEX stakeholder_siret ON stakeholder (siret) WHERE siret IS NOT NULL;
CREATE INDEX stakeholder_rna ON stakeholder (rna) WHERE rna IS NOT NULL;
CREATE INDEX stakeholder_territory ON stakeholder (territory) WHERE territory IS NOT NULL;
