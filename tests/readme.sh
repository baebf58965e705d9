#!/bin/sh
# Runs the commands of README.md as they stand (its blocks marked `sh run`) against the program, on both databases, and
# looks at what they left behind.
# Usage: tests/readme.sh [sqlite|postgres]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

signed_in() {
    token=$(curl -fsS "$ESSAIM_URL/api/v1/auth/login" -H 'Content-Type: application/json' \
        -d "{\"email\": \"coordinator@example.org\", \"password\": \"$PASSWORD\"}" | grep -o 'ey[^"]*')
}

# How many records a list has.
count() {
    curl -fsS "$ESSAIM_URL/api/v1/$1&limit=1&count=exact" -H "Authorization: Bearer $token" |
        sed 's/.*"total":\([0-9]*\).*/\1/'
}

organisations() {
    count 'stakeholders?kind=organisation'
}

expect() {
    [ "$2" = "$3" ] || { echo "$1: expected $3, found $2" >&2; exit 1; }
}

# Inside the server's environment.
journeys() {
    work=$(mktemp -d "${TMPDIR:-/tmp}/essaim-readme.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    ln -s "$root/data" "$work/data"
    mkdir "$work/var"
    cd "$work"
    awk '/^```sh run$/ { number++; inside = 1; next } /^```/ { inside = 0 } inside { print > ("block" number ".sh") }' "$root/README.md"
    expect "blocks of commands" "$(find . -name 'block*.sh' | wc -l | tr -d ' ')" 4
    signed_in
    before=$(organisations)
    for block in 1 2 3 4; do
        sh -eu "block$block.sh" >"said$block" 2>&1 || { echo "block $block of README.md failed:" >&2; cat "said$block" >&2; exit 1; }
    done
    expect "the coordinator's running experiment" "$(count 'experiments?q=verger+partag%C3%A9&stage=running')" 1
    expect "organisations of the spreadsheet and of the program" "$(organisations)" $((before + 7))
    expect "the program's answers" "$(grep -c ' time: 20[01]$' said3)" 2
    expect "their revision" "$(grep -o '"revision":1,' said3 | wc -l | tr -d ' ')" 2
    expect "a feed that has not changed" "$(grep -c '^304$' said4)" 1
    grep -q 'EXEMPLE' var/projects.json
    grep -q '"latitude"' var/organisations.json
    grep -q '"@context"' said4
    sh -eu block2.sh >again 2>&1
    expect "the spreadsheet once more" "$(organisations)" $((before + 7))
}

if [ "${1:-}" = inside ]; then
    journeys
    exit
fi
cd "$root"
# The whole workspace, as the tests choose it: another choice would build the dependencies with other features.
cargo build --locked --workspace --bin essaim --example database
for database in ${1:-sqlite postgres}; do
    echo "the journeys of README.md, on $database"
    scripts/with-server.sh "$database" tests/readme.sh inside
done
