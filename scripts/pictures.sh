#!/bin/sh
# Takes the pictures of docs/pictures anew, from the program with its demonstration; with SHEETS=folder also every page,
# narrow and wide, light and dark, French and English, side by side.
set -eu
cd "$(dirname "$0")/.."
scripts/spa.sh build
cargo build --locked --workspace --bin essaim --example database
scripts/with-server.sh sqlite npm --prefix frontend run --silent pictures
