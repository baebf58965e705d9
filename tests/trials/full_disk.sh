#!/bin/sh
# A disk that is really full: writes are refused with 503 and when to come back, reads go on, and writes are back with the
# room, without a restart. On a small disk in memory, which only root may mount.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
megabytes=400

fail() {
    echo "full disk: $1" >&2
    exit 1
}

# The status of a write, with its answer in `answer` and its head in `head`.
write() {
    curl -sS -o "$work/answer" -D "$work/head" -w '%{http_code}' "$ESSAIM_URL/api/v1/stakeholders" \
        -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        -d "{\"kind\": \"organisation\", \"name\": \"Association $1\", \"description\": \"$long\"}"
}

# Inside the server's environment, on the small disk.
inside() {
    work=$(mktemp -d /dev/shm/essaim-full.XXXXXX)
    trap 'rm -rf "$work"' EXIT
    long=$(head -c 40000 /dev/zero | tr '\0' 'a')
    token=$(curl -fsS "$ESSAIM_URL/api/v1/auth/login" -H 'Content-Type: application/json' \
        -d "{\"email\": \"coordinator@example.org\", \"password\": \"$PASSWORD\"}" | grep -o 'ey[^"]*')
    [ "$(write first)" = 201 ] || fail "nothing can be written at first: $(cat "$work/answer")"
    dd if=/dev/zero of="$ESSAIM_DATA/ballast" bs=64k 2>/dev/null || true
    refused=
    number=0
    while [ -z "$refused" ] && [ "$number" -lt 2000 ]; do
        number=$((number + 1))
        case $(write "$number") in
            201) ;;
            503) refused=yes ;;
            *) fail "a write was answered $(head -n 1 "$work/head") $(head -c 300 "$work/answer")" ;;
        esac
    done
    [ -n "$refused" ] || fail "it was never full"
    grep -qi '^retry-after:' "$work/head" || fail "503 without Retry-After"
    for path in /health/live '/api/v1/stakeholders?limit=1' /; do
        curl -fsS -o /dev/null "$ESSAIM_URL$path" || fail "$path was not answered"
    done
    rm "$ESSAIM_DATA/ballast"
    for second in 1 2 3 4 5 6 7 8 9 10; do
        if [ "$(write "after $second")" = 201 ]; then
            # A small disk, and an address of a trial: only what is said of the database counts.
            essaim check --lang en >"$work/check" 2>/dev/null || true
            for word in 'Integrity — The database is whole.' 'Search index — It says the same'; do
                grep -q "\[good\] $word" "$work/check" || { cat "$work/check" >&2; fail "the database is not well"; }
            done
            echo "full disk: writes came back within ${second} s"
            exit
        fi
        sleep 1
    done
    fail "writes did not come back within ten seconds"
}

if [ "${1:-}" = inside ]; then
    inside
fi
if [ "$(id -u)" != 0 ] || ! unshare -m true 2>/dev/null; then
    echo "full disk: skipped, only root may mount a small disk"
    exit
fi
cd "$root"
cargo build --locked --workspace --bin essaim --example database
disk=$(mktemp -d "${TMPDIR:-/tmp}/essaim-disk.XXXXXX")
trap 'rmdir "$disk"' EXIT
unshare -m sh -eu -c "mount -t tmpfs -o size=${megabytes}m none '$disk' && chmod 1777 '$disk' &&
    TMPDIR='$disk' exec scripts/with-server.sh sqlite tests/trials/full_disk.sh inside"
