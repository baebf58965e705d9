ALTER TABLE idempotency DROP COLUMN done;
