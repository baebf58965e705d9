#!/bin/sh
# The trials of `make test` in full: more rounds, more damage, a disk that is really full.
# Usage: tests/trials/run.sh
set -eu
cd "$(dirname "$0")/../.."

# The same tests as always; how long they go on is said here (tests/src/trials.rs).
export TRIAL_KILLS=${TRIAL_KILLS:-40} TRIAL_BACKUPS=${TRIAL_BACKUPS:-10} TRIAL_DAMAGES=${TRIAL_DAMAGES:-400}
export TRIAL_OVERLOAD=${TRIAL_OVERLOAD:-15}

# trial WORDS TEST-BINARY FILTER…: a filter that finds no test would pass too. What a trial measured is said.
trial() {
    echo "trial: $1"
    binary=$2
    shift 2
    said=$(mktemp)
    cargo test --locked --workspace --test "$binary" -- "$@" >"$said" 2>&1 || { cat "$said" >&2; rm "$said"; exit 1; }
    grep -q '^test result: ok. [1-9]' "$said" || { echo "no test was found for: $*" >&2; rm "$said"; exit 1; }
    sed -n 's/^figure: /  /p' "$said"
    rm "$said"
}

trial "killed in the middle of writes, $TRIAL_KILLS times" store bad_days
trial "backup under load and restore, $TRIAL_BACKUPS times; an archive damaged in $TRIAL_DAMAGES places" commands backups
trial "from one database into the other and back" commands copying
trial "slow, idle, giant and packed requests" http coming_in
trial "2 and 5 times as much asked as can be done, each for $TRIAL_OVERLOAD s" commands overload --nocapture --test-threads=1
tests/trials/full_disk.sh
tests/trials/postgres_tls.sh
echo "make trials: all passed"
