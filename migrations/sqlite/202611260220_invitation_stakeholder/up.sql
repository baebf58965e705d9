-- Which stakeholder an invited member will be; one that is emptied out of the bin is none.
ALTER TABLE invitation ADD COLUMN stakeholder BLOB REFERENCES stakeholder (id) ON DELETE SET NULL CHECK (length(stakeholder) = 16);
CREATE INDEX invitation_stakeholder ON invitation (stakeholder) WHERE stakeholder IS NOT NULL;
