-- Accounts whose stakeholder a merge, or its undo, led elsewhere: accounts have no change rows.
CREATE TABLE account_moved (
  operation uuid NOT NULL,
  account uuid NOT NULL REFERENCES account (id),
  was uuid NOT NULL REFERENCES stakeholder (id),
  became uuid NOT NULL REFERENCES stakeholder (id),
  PRIMARY KEY (operation, account)
);

-- The notation of a theme, and those of themes that were merged into it.
CREATE TABLE theme_notation (
  record uuid NOT NULL REFERENCES theme (id),
  notation text NOT NULL,
  PRIMARY KEY (record, notation)
);
CREATE INDEX theme_notation_notation ON theme_notation (notation, record);
INSERT INTO theme_notation (record, notation) SELECT id, notation FROM theme WHERE notation IS NOT NULL;

-- Where a record went that was merged away.
ALTER TABLE theme ADD COLUMN merged_into uuid REFERENCES theme (id);
CREATE INDEX theme_merged_into ON theme (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE stakeholder ADD COLUMN merged_into uuid REFERENCES stakeholder (id);
CREATE INDEX stakeholder_merged_into ON stakeholder (merged_into) WHERE merged_into IS NOT NULL;
