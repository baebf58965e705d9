-- How many places there are in each cell of zoom 8: a map of a country counts tens of cells, not a million places.
CREATE TABLE place_tally (
  noun text NOT NULL,
  visibility text NOT NULL,
  cell bigint NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (noun, visibility, cell)
);
INSERT INTO place_tally SELECT noun, visibility, cell >> 16, count(*) FROM place GROUP BY 1, 2, 3;

-- In the order of the key, so that two writers never wait for each other.
CREATE FUNCTION place_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO place_tally AS t
    SELECT noun, visibility, cell >> 16, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
    FROM moved GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (noun, visibility, cell) DO UPDATE SET number = t.number + excluded.number;
  RETURN NULL;
END $$;
CREATE TRIGGER place_added AFTER INSERT ON place REFERENCING NEW TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION place_counted();
CREATE TRIGGER place_removed AFTER DELETE ON place REFERENCING OLD TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION place_counted();

-- One's own, of which few are seen by nobody else.
CREATE INDEX experiment_author ON experiment (created_by, visibility);
CREATE INDEX stakeholder_author ON stakeholder (created_by, visibility);
CREATE INDEX territory_author ON territory (created_by, visibility);
