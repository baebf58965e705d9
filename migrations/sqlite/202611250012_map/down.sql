DROP INDEX territory_author;
DROP INDEX stakeholder_author;
DROP INDEX experiment_author;
DROP TRIGGER place_removed;
CREATE TRIGGER place_removed AFTER DELETE ON place BEGIN
  DELETE FROM place_box WHERE seq = old.seq;
END;
DROP TRIGGER place_added;
CREATE TRIGGER place_added AFTER INSERT ON place BEGIN
  INSERT INTO place_box VALUES (new.seq, new.lon, new.lon, new.lat, new.lat);
END;
DROP TABLE place_tally;
