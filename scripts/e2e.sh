#!/bin/sh
# The journeys in a browser against the built program: on SQLite, then on PostgreSQL.
# Usage: scripts/e2e.sh [sqlite|postgres]
set -eu
cd "$(dirname "$0")/.."

# The whole workspace, as the tests choose it: another choice would build the dependencies with other features.
cargo build --locked --workspace --bin essaim --example database
for database in ${1:-sqlite postgres}; do
    echo "journeys in a browser, on $database"
    scripts/with-server.sh "$database" npm --prefix frontend run --silent e2e
done
