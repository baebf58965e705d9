-- The words that texts have, folded: a search whose words nothing has is held against them. Never numbered twice, since
-- programs read on after the last number that they know.
CREATE TABLE vocabulary (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word text NOT NULL UNIQUE
);

INSERT INTO vocabulary (word)
  SELECT DISTINCT replace(replace(replace(word, 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')
  FROM ts_stat('SELECT words FROM search') WHERE length(word) BETWEEN 3 AND 30 AND word !~ '[0-9]';
