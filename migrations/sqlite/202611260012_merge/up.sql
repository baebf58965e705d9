-- Accounts whose stakeholder a merge, or its undo, led elsewhere: accounts have no change rows.
CREATE TABLE account_moved (
  operation BLOB NOT NULL CHECK (length(operation) = 16),
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  was BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(was) = 16),
  became BLOB NOT NULL REFERENCES stakeholder (id) CHECK (length(became) = 16),
  PRIMARY KEY (operation, account)
) STRICT, WITHOUT ROWID;

-- The notation of a theme, and those of themes that were merged into it.
CREATE TABLE theme_notation (
  record BLOB NOT NULL REFERENCES theme (id) CHECK (length(record) = 16),
  notation TEXT NOT NULL,
  PRIMARY KEY (record, notation)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_notation_notation ON theme_notation (notation, record);
INSERT INTO theme_notation (record, notation) SELECT id, notation FROM theme WHERE notation IS NOT NULL;

-- Where a record went that was merged away.
ALTER TABLE theme ADD COLUMN merged_into BLOB REFERENCES theme (id) CHECK (length(merged_into) = 16);
CREATE INDEX theme_merged_into ON theme (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE stakeholder ADD COLUMN merged_into BLOB REFERENCES stakeholder (id) CHECK (length(merged_into) = 16);
CREATE INDEX stakeholder_merged_into ON stakeholder (merged_into) WHERE merged_into IS NOT NULL;
