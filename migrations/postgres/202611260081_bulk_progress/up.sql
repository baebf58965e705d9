-- How many records of a change of many are looked at already, while it goes on.
ALTER TABLE idempotency ADD COLUMN done bigint NOT NULL DEFAULT 0;
