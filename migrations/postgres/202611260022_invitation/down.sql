DROP TABLE link;
DROP TABLE invitation;
ALTER TABLE account DROP COLUMN last_sign_in_factor;
ALTER TABLE account DROP COLUMN last_sign_in_at;
