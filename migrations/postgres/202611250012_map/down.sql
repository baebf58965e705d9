DROP INDEX territory_author;
DROP INDEX stakeholder_author;
DROP INDEX experiment_author;
DROP TRIGGER place_removed ON place;
DROP TRIGGER place_added ON place;
DROP FUNCTION place_counted;
DROP TABLE place_tally;
