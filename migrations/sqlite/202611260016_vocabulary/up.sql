-- The words that texts have, folded: a search whose words nothing has is held against them. Never numbered twice, since
-- programs read on after the last number that they know.
CREATE TABLE vocabulary (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  word TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE temp.search_words USING fts5vocab (main, search_fts, row);
INSERT INTO vocabulary (word)
  SELECT DISTINCT replace(replace(replace(term, 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') FROM temp.search_words
  WHERE length(term) BETWEEN 3 AND 30 AND term NOT GLOB '*[0-9]*';
DROP TABLE temp.search_words;
