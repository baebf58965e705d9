CREATE TABLE stakeholder (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at INTEGER,
  visibility TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  own TEXT NOT NULL CHECK (json_valid(own)),
  kind TEXT NOT NULL,
  category TEXT,
  network_member INTEGER,
  siren TEXT,
  siret TEXT,
  rna TEXT,
  territory BLOB REFERENCES territory (id) CHECK (length(territory) = 16)
) STRICT;
CREATE INDEX stakeholder_updated ON stakeholder (updated_at, id);
CREATE INDEX stakeholder_sorted ON stakeholder (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_seen ON stakeholder (visibility, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_kind ON stakeholder (kind, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_category ON stakeholder (category, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX stakeholder_siren ON stakeholder (siren) WHERE siren IS NOT NULL;
CREATE INDEX stakeholder_siret ON stakeholder (siret) WHERE siret IS NOT NULL;
CREATE INDEX stakeholder_rna ON stakeholder (rna) WHERE rna IS NOT NULL;
CREATE INDEX stakeholder_territory ON stakeholder (territory) WHERE territory IS NOT NULL;
