#!/bin/sh
# PostgreSQL over TLS, with a certificate of our own: a program with the system's libpq checks it, the plain program says
# that it speaks none. Needs libpq-dev, openssl and PostgreSQL's server programs.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}

fail() {
    echo "PostgreSQL over TLS: $1" >&2
    cat "$work/said" >&2 2>/dev/null || true
    exit 1
}

for tool in openssl pkg-config; do
    command -v "$tool" >/dev/null || { echo "PostgreSQL over TLS: skipped, $tool is missing"; exit; }
done
pkg-config --exists libpq || { echo "PostgreSQL over TLS: skipped, libpq-dev is missing"; exit; }
bin=$(dirname "$(find /usr/lib/postgresql -name initdb 2>/dev/null | sort | tail -n 1)")
[ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb)")

work=$(mktemp -d "${TMPDIR:-/tmp}/essaim-tls.XXXXXX")
as=
if [ "$(id -u)" = 0 ]; then
    # PostgreSQL refuses to run as root.
    chown postgres "$work"
    as="runuser -u postgres --"
fi
chmod 755 "$work"
tidy() {
    status=$?
    trap - EXIT INT TERM
    $as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$work"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM

authority() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" -keyout "$work/$1.key" -out "$work/$1.crt" 2>/dev/null
}
authority ours
authority theirs
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$work/server.key" -out "$work/server.csr" 2>/dev/null
printf 'subjectAltName = DNS:localhost\n' >"$work/names"
openssl x509 -req -days 2 -in "$work/server.csr" -CA "$work/ours.crt" -CAkey "$work/ours.key" -CAcreateserial \
    -extfile "$work/names" -out "$work/server.crt" 2>/dev/null
[ -z "$as" ] || chown postgres "$work/server.key"
chmod 600 "$work/server.key"
port=$(node -e 'const s=require("net").createServer().listen(0,"localhost",()=>{console.log(s.address().port);s.close()})')
$as "$bin/initdb" -D "$work/data" -U essaim -A trust >/dev/null
# By the network, nobody comes in without TLS.
printf 'local all all trust\nhostssl all all all trust\n' | $as tee "$work/data/pg_hba.conf" >/dev/null
$as "$bin/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-p $port -c listen_addresses=localhost -c ssl=on \
    -c ssl_cert_file=$work/server.crt -c ssl_key_file=$work/server.key -c unix_socket_directories=$work" start >/dev/null
$as "$bin/createdb" -h "$work" -p "$port" -U essaim essaim
address="postgres://essaim@localhost:$port/essaim"
checked="$address?sslmode=verify-full&sslrootcert=$work/ours.crt"

cd_free() {
    (cd "$work" && ESSAIM_DATA="$work/folder" LC_ALL=en_GB.UTF-8 "$@" >"$work/said" 2>&1)
}
program=$(cd "$target" && pwd)/debug/essaim

cargo build --locked --workspace --bin essaim
if cd_free "$program" migrate --database "$checked"; then fail "the plain program says nothing"; fi
grep -q 'without TLS' "$work/said" || fail "the plain program does not say what to do"

cargo build --locked --workspace --no-default-features --features essaim/system-libpq --bin essaim
chmod 755 "$work"
cd_free "$program" migrate --database "$checked" || fail "it does not reach the server"
cd_free "$program" check --database "$checked" || true
grep -q "Encrypted, and the server’s certificate is checked" "$work/said" || fail "the check does not tell it"
if cd_free "$program" migrate --database "$address?sslmode=verify-full&sslrootcert=$work/theirs.crt"; then
    fail "a foreign certificate was taken"
fi
grep -qi 'certificate' "$work/said" || fail "it does not say that the certificate is foreign"
# The program in its usual place is the plain one again.
cargo build --locked --workspace --bin essaim
echo "PostgreSQL over TLS: the certificate is checked"
