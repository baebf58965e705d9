DROP INDEX change_origin;
ALTER TABLE change DROP COLUMN origin;
DROP TABLE suggestion_step;
DROP TABLE suggestion_sender;
DROP TABLE suggestion;
