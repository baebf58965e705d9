DROP TABLE challenge;
DROP TABLE recovery_code;
DROP TABLE authenticator;
ALTER TABLE session DROP COLUMN used_at;
ALTER TABLE session DROP COLUMN place;
ALTER TABLE session DROP COLUMN system;
ALTER TABLE session DROP COLUMN browser;
ALTER TABLE session DROP COLUMN second_factor;
ALTER TABLE session DROP COLUMN factor;
