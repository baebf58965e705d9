-- The legal page, the privacy notice and the accessibility declaration as administrators wrote them, every version. A
-- version without a body goes back to the program's own text.
CREATE TABLE site_text (
  page TEXT NOT NULL,
  locale TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT,
  at INTEGER NOT NULL,
  principal TEXT NOT NULL,
  PRIMARY KEY (page, locale, revision)
) STRICT, WITHOUT ROWID;
