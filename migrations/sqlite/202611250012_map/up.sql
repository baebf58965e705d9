-- How many places there are in each cell of zoom 8: a map of a country counts tens of cells, not a million places.
CREATE TABLE place_tally (
  noun TEXT NOT NULL,
  visibility TEXT NOT NULL,
  cell INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (noun, visibility, cell)
) STRICT, WITHOUT ROWID;
INSERT INTO place_tally SELECT noun, visibility, cell >> 16, count(*) FROM place GROUP BY 1, 2, 3;

DROP TRIGGER place_added;
CREATE TRIGGER place_added AFTER INSERT ON place BEGIN
  INSERT INTO place_box VALUES (new.seq, new.lon, new.lon, new.lat, new.lat);
  INSERT INTO place_tally VALUES (new.noun, new.visibility, new.cell >> 16, 1)
    ON CONFLICT DO UPDATE SET number = number + 1;
END;
DROP TRIGGER place_removed;
CREATE TRIGGER place_removed AFTER DELETE ON place BEGIN
  DELETE FROM place_box WHERE seq = old.seq;
  UPDATE place_tally SET number = number - 1
    WHERE noun = old.noun AND visibility = old.visibility AND cell = old.cell >> 16;
END;

-- One's own, of which few are seen by nobody else.
CREATE INDEX experiment_author ON experiment (created_by, visibility);
CREATE INDEX stakeholder_author ON stakeholder (created_by, visibility);
CREATE INDEX territory_author ON territory (created_by, visibility);
