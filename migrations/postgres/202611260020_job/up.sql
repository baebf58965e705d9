-- What is to be done beside the requests: a row until it is done, and when what comes again and again was last begun.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  key text UNIQUE,
  payload text NOT NULL,
  created_at timestamptz NOT NULL,
  run_at timestamptz NOT NULL,
  attempts bigint NOT NULL,
  taken_until timestamptz,
  error text,
  given_up_at timestamptz
);
CREATE INDEX job_run_at ON job (run_at) WHERE given_up_at IS NULL;

CREATE TABLE schedule (
  kind text PRIMARY KEY,
  slot timestamptz NOT NULL
);
