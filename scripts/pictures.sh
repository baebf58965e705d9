#!/bin/sh
# Takes the pictures of docs/pictures anew, from the program with its demonstration; with SHEETS=folder every page
# instead, narrow and wide, light and dark side by side, in French and in English (LOCALE=en-GB: in one of them).
set -eu
cd "$(dirname "$0")/.."
scripts/spa.sh build
cargo build --locked --workspace --bin essaim --example database
scripts/with-server.sh sqlite npm --prefix frontend run --silent pictures
