DROP INDEX stakeholder_merged_into;
ALTER TABLE stakeholder DROP COLUMN merged_into;
DROP INDEX theme_merged_into;
ALTER TABLE theme DROP COLUMN merged_into;
DROP TABLE theme_notation;
DROP TABLE account_moved;
