-- What every record shares: the order of changes, external ids, search, places, answers to repeat.
CREATE TABLE counter (
  id bigint PRIMARY KEY CHECK (id = 1),
  change_seq bigint NOT NULL,
  changed_at timestamptz NOT NULL,
  public_generation bigint NOT NULL
);
INSERT INTO counter (id, change_seq, changed_at, public_generation) VALUES (1, 0, '1970-01-01T00:00:00Z', 1);

CREATE TABLE change (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  operation uuid NOT NULL,
  principal text NOT NULL,
  noun text NOT NULL,
  record uuid NOT NULL,
  revision bigint NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  seen_before text NOT NULL,
  seen_after text NOT NULL
);
CREATE INDEX change_record ON change (record, seq);
CREATE INDEX change_operation ON change (operation);

CREATE TABLE external_id (
  noun text NOT NULL,
  source text NOT NULL,
  id text NOT NULL,
  record uuid NOT NULL,
  PRIMARY KEY (noun, source, id)
);
CREATE INDEX external_id_record ON external_id (record);

CREATE TABLE search (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noun text NOT NULL,
  record uuid NOT NULL UNIQUE,
  title text NOT NULL,
  body text NOT NULL
);

-- Accents and case folded, no stemming, so that French and English live in one index.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION essaim (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION essaim
  ALTER MAPPING FOR hword, hword_part, word, numword, numhword, hword_numpart WITH unaccent, simple;
-- Signs become spaces first: the parser would take addresses, paths, signed numbers and joined words for one token
-- each, and, depending on the locale, a typographic apostrophe for a letter. (Signs beyond the spaces would be deleted.)
ALTER TABLE search ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('essaim',
    translate(title, '-/.,:;_@#&%+=~<>()[]{}|*!?"''`’‘“”«»…–—·•°€\', repeat(' ', 60))), 'A') ||
  setweight(to_tsvector('essaim',
    translate(left(body, 200000), '-/.,:;_@#&%+=~<>()[]{}|*!?"''`’‘“”«»…–—·•°€\', repeat(' ', 60))), 'D')
) STORED;
CREATE INDEX search_words ON search USING gin (words);

CREATE TABLE place (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noun text NOT NULL,
  record uuid NOT NULL,
  visibility text NOT NULL,
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  cell bigint NOT NULL
);
CREATE INDEX place_record ON place (record);
CREATE INDEX place_cell ON place (noun, visibility, cell);

CREATE INDEX place_point ON place USING gist (point(lon, lat));

CREATE TABLE idempotency (
  principal text NOT NULL,
  key text NOT NULL,
  digest text NOT NULL,
  at timestamptz NOT NULL,
  record uuid,
  status bigint NOT NULL,
  answer text NOT NULL,
  PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE setting (
  key text PRIMARY KEY,
  value text NOT NULL
);
