-- How many records of a change of many are looked at already, while it goes on.
ALTER TABLE idempotency ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
