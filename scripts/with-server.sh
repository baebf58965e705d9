#!/bin/sh
# Runs a command against the program, started on SQLite or PostgreSQL with a demonstration in a temporary folder, and
# takes everything down again.
# Usage: scripts/with-server.sh sqlite|postgres COMMAND [ARGUMENT…]
#
# The command finds in its environment: ESSAIM_URL, PASSWORD (of every demonstration account),
# ESSAIM_E2E_ACCOUNTS (JSON: role → email, password), ESSAIM_E2E_PROVIDER (where the server looks for a provider of
# identity, client "essaim" with the password as its secret: a journey starts one there), ESSAIM_DATA and, on PostgreSQL, DATABASE_URL, so that the
# program's own commands reach the same database; and the program itself first in PATH.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
database=$1
shift
target=${CARGO_TARGET_DIR:-$root/target}
case $target in /*) ;; *) target=$root/$target ;; esac
folder=$(mktemp -d "${TMPDIR:-/tmp}/essaim-server.XXXXXX")
server=
keeper=

stop() {
    status=$?
    trap - EXIT INT TERM
    if [ -n "$server" ] && kill -TERM "$server" 2>/dev/null; then
        wait "$server" || true
    fi
    if [ -n "$keeper" ]; then
        exec 9>&-
        wait "$keeper" || true
    fi
    if [ "$status" != 0 ] && [ -f "$folder/log" ]; then
        echo "the server's last lines:" >&2
        tail -n 40 "$folder/log" >&2
    fi
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

free_port() {
    node -e 'const s=require("net").createServer().listen(0,"localhost",()=>{console.log(s.address().port);s.close()})'
}

# A database that lives as long as its keeper's standard input.
postgres_database() {
    mkfifo "$folder/keep"
    "$target/debug/examples/database" <"$folder/keep" >"$folder/address" 2>"$folder/log" &
    keeper=$!
    exec 9>"$folder/keep"
    until [ -s "$folder/address" ]; do
        kill -0 "$keeper" 2>/dev/null || { echo "PostgreSQL did not start" >&2; exit 1; }
        sleep 0.2
    done
    DATABASE_URL=$(cat "$folder/address")
    export DATABASE_URL
}

# The first start loads the official territories: some time, and a minute or two when the program is a debug build.
wait_until_ready() {
    tries=0
    until curl -fsS -o /dev/null "$ESSAIM_URL/health/ready" 2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { echo "the server did not start" >&2; exit 1; }
        tries=$((tries + 1))
        [ "$tries" -lt 1200 ] || { echo "the server was not ready within ten minutes" >&2; exit 1; }
        sleep 0.5
    done
}

unset DATABASE_URL
case $database in
    sqlite) ;;
    postgres) postgres_database ;;
    *) echo "usage: scripts/with-server.sh sqlite|postgres COMMAND…" >&2; exit 2 ;;
esac

port=$(free_port)
# Another site than the server's own, as a provider is.
export ESSAIM_E2E_PROVIDER="http://127.0.0.1:$(free_port)"
password="essai-$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')"
export ESSAIM_DATA="$folder/data"
ESSAIM_LISTEN="localhost:$port" ESSAIM_DEMO_PASSWORD="$password" ESSAIM_REQUESTS_A_MINUTE=1000000 LC_ALL=fr_FR.UTF-8 \
    ESSAIM_CLIENT_REQUESTS_A_MINUTE=1000000 ESSAIM_WEBHOOKS_TO_LOOPBACK=true \
    ESSAIM_PROVIDERS="{commons={name=\"Les Communs\",issuer=\"$ESSAIM_E2E_PROVIDER\",client_id=\"essaim\",client_secret=\"$password\"}}" \
    ESSAIM_ADMIN_EMAIL=administrator@example.org ESSAIM_ADMIN_PASSWORD="$password" \
    "$target/debug/essaim" serve --demo >"$folder/log" 2>&1 9>&- &
server=$!
export ESSAIM_URL="http://localhost:$port"
wait_until_ready

accounts=
for role in reader contributor coach researcher coordinator administrator; do
    accounts="$accounts${accounts:+,}\"$role\":{\"email\":\"$role@example.org\",\"password\":\"$password\"}"
done
export PASSWORD="$password" ESSAIM_E2E_ACCOUNTS="{$accounts}"
PATH="$target/debug:$PATH" "$@" 9>&-
