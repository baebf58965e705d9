#!/bin/sh
# What we depend on: bans, licences and sources always; advisories where their sources can be reached, said when not.
set -eu
cd "$(dirname "$0")/.."
scripts/tools.sh cargo-deny

cargo deny --locked check bans licenses sources

# Whether the source of advisories answers is seen by fetching it, apart from what it then says.
if cargo deny --locked fetch db >/dev/null 2>&1; then
    cargo deny --locked check --disable-fetch advisories
else
    echo "advisories of crates: not checked, their database cannot be reached from here"
fi

said=$(mktemp)
trap 'rm -f "$said"' EXIT
if npm --prefix frontend audit --omit=dev >"$said" 2>&1; then
    echo "advisories of npm packages: none"
elif grep -qiE 'vulnerabilit' "$said"; then
    cat "$said" >&2
    exit 1
else
    echo "advisories of npm packages: not checked, their service cannot be reached from here"
fi
