DROP TABLE setting;
DROP TABLE idempotency;
DROP TABLE place;
DROP TABLE search;
DROP TABLE external_id;
DROP TABLE change;
DROP TABLE counter;
DROP TEXT SEARCH CONFIGURATION essaim;
