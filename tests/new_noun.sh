#!/bin/sh
# A noun that `make new` lays out compiles, and its tests pass on both databases and in the SPA: tried on a copy of the
# workspace, which shares what was built of the dependencies.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
case $target in /*) ;; *) target=$root/$target ;; esac
copy=$(mktemp -d "${TMPDIR:-/tmp}/essaim-noun.XXXXXX")

# What was built of the copy is of no use to anybody; the program in its usual place must be the workspace's again.
tidy() {
    status=$?
    trap - EXIT INT TERM
    for note in "$target"/debug/deps/*.d; do
        if grep -q "$copy/" "$note" 2>/dev/null; then
            name=$(basename "$note" .d)
            rm -rf "$target/debug/deps/$name" "$target/debug/deps/$name".* "$target/debug/deps/lib$name".*
        fi
    done
    rm -rf "$copy" "$target/debug/essaim"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# expect_refusal WORDS NOUN PLURAL
expect_refusal() {
    if scripts/new-noun "$2" "$3" 2>"$copy/said"; then
        echo "“$2” “$3” was not refused" >&2
        exit 1
    fi
    grep -q "$1" "$copy/said" || { echo "“$2” was refused without “$1”:" >&2; cat "$copy/said" >&2; exit 1; }
}

# expect_passed LOG TEST: a filter that finds no test would pass too.
expect_passed() {
    grep -q "^test $2 \.\.\. ok$" "$1" || { echo "$2 did not run" >&2; cat "$1" >&2; exit 1; }
}

mkdir "$copy/essaim"
tar -C "$root" --exclude=./target --exclude=./.git --exclude=./var --exclude=node_modules -cf - . | tar -C "$copy/essaim" -xf -
cd "$copy/essaim"
expect_refusal "already" theme themes
expect_refusal "already" theme_park themes
expect_refusal "no name" Widget widgets
expect_refusal "means something" order orders
expect_refusal "begin alike" experiment_note experiment_notes
expect_refusal "must differ" sheep sheep
scripts/new-noun trial_widget trial_widgets "outil d’essai" "outils d’essai"
expect_refusal "already" trial_widget trial_widgets

export CARGO_TARGET_DIR="$target" CARGO_INCREMENTAL=0
log="$copy/log"
# The whole workspace, as the tests choose it: another choice would build the dependencies with other features.
cargo build --locked --quiet --workspace --bin essaim --example database
"$target/debug/essaim" openapi >openapi/openapi.json
for suite in store http; do
    cargo test --locked --workspace --test "$suite" -- trial_widgets:: schema:: document:: access:: >"$log" 2>&1 ||
        { cat "$log" >&2; exit 1; }
    case $suite in
        store) name=it_is_seen_by_whom_it_is_for ;;
        http) name=it_is_created_read_changed_binned_and_restored ;;
    esac
    expect_passed "$log" "trial_widgets::$name::on_sqlite"
    expect_passed "$log" "trial_widgets::$name::on_postgres"
done

cd frontend
ln -s "$root/frontend/node_modules" node_modules
npm run --silent generate
npm run --silent build >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
npm run --silent lint
npm run --silent typecheck
npm run --silent test -- src/features/trial-widgets src/i18n
echo "a made noun compiles, and its tests pass"
