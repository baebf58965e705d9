DROP INDEX invitation_stakeholder;
ALTER TABLE invitation DROP COLUMN stakeholder;
