-- Words of titles have an index of their own: the one over all words keeps no weights, so that a word that many texts
-- and no title have was looked for in every text.
CREATE INDEX search_title_words ON search USING gin (to_tsvector('essaim',
  translate(title, '-/.,:;_@#&%+=~<>()[]{}|*!?"''`’‘“”«»…–—·•°€\', repeat(' ', 60))));
