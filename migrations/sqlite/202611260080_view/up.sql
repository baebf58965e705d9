-- Views: a list's address with a name, its owner's alone or shared. A view is a question: who opens it sees what they may see.
CREATE TABLE saved_view (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  owner BLOB NOT NULL REFERENCES account (id) CHECK (length(owner) = 16),
  collection TEXT NOT NULL,
  shared INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX saved_view_owner ON saved_view (owner, collection);
CREATE INDEX saved_view_shared ON saved_view (collection) WHERE shared = 1;

-- The view with which a member's list opens.
CREATE TABLE first_view (
  account BLOB NOT NULL REFERENCES account (id) CHECK (length(account) = 16),
  collection TEXT NOT NULL,
  saved_view BLOB NOT NULL REFERENCES saved_view (id) CHECK (length(saved_view) = 16),
  PRIMARY KEY (account, collection)
) STRICT, WITHOUT ROWID;
CREATE INDEX first_view_view ON first_view (saved_view);
