-- Views: a list's address with a name, its owner's alone or shared. A view is a question: who opens it sees what they may see.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  revision bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  owner uuid NOT NULL REFERENCES account (id),
  collection text NOT NULL,
  shared boolean NOT NULL,
  body text NOT NULL
);
CREATE INDEX saved_view_owner ON saved_view (owner, collection);
CREATE INDEX saved_view_shared ON saved_view (collection) WHERE shared;

-- The view with which a member's list opens.
CREATE TABLE first_view (
  account uuid NOT NULL REFERENCES account (id),
  collection text NOT NULL,
  saved_view uuid NOT NULL REFERENCES saved_view (id),
  PRIMARY KEY (account, collection)
);
CREATE INDEX first_view_view ON first_view (saved_view);
