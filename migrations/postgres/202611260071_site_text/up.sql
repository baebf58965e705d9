-- The legal page, the privacy notice and the accessibility declaration as administrators wrote them, every version. A
-- version without a body goes back to the program's own text.
CREATE TABLE site_text (
  page text NOT NULL,
  locale text NOT NULL,
  revision bigint NOT NULL,
  body text,
  at timestamptz NOT NULL,
  principal text NOT NULL,
  PRIMARY KEY (page, locale, revision)
);
