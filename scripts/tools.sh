#!/bin/sh
# Looks for the tools that a target needs. What is missing is installed when we are root on Debian; otherwise one
# sentence names it with the command to type.
# Usage: scripts/tools.sh cc rust node python curl wrk sqlite3 postgres chromium cargo-deny
set -eu
cd "$(dirname "$0")/.."

rust_wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
node_wanted=20.19

has() {
    command -v "$1" >/dev/null 2>&1
}

# Whether version $1 is at least version $2.
reaches() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Installs Debian packages when that is possible; the caller looks again.
install() {
    if [ "$(id -u)" = 0 ] && has apt-get; then
        echo "installing $*"
        export DEBIAN_FRONTEND=noninteractive
        if [ -z "${updated:-}" ]; then
            apt-get update -qq || true
            updated=yes
        fi
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null || true
    fi
}

missing() {
    echo "$1" >&2
    exit 1
}

has_rust() {
    has cargo && has rustc && reaches "$(rustc --version | cut -d' ' -f2)" "$rust_wanted"
}

need_rust() {
    has_rust && return
    if has rustup; then
        rustup toolchain install stable --profile default && rustup default stable || true
    else
        install rustup
        if has rustup; then rustup default stable || true; fi
    fi
    has_rust || missing "Rust $rust_wanted or newer is missing: install rustup (https://rustup.rs), then type \`rustup default stable\`."
}

has_node() {
    has node && has npm && reaches "$(node --version | tr -d v)" "$node_wanted"
}

need_node() {
    has_node && return
    install nodejs npm
    has_node || missing "Node.js $node_wanted or newer with npm is missing: type \`apt-get install nodejs npm\`, or where that is older, install it from https://nodejs.org."
}

# need_program NAME PACKAGE…: a program that a package of the same system brings.
need_program() {
    program=$1
    shift
    has "$program" && return
    install "$@"
    has "$program" || missing "$program is missing: type \`apt-get install $*\`."
}

has_postgres() {
    [ -n "${TEST_DATABASE_URL:-}" ] && return
    has initdb && has postgres && return
    for folder in /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && return
    done
    return 1
}

need_postgres() {
    has_postgres && return
    install postgresql
    has_postgres || missing "PostgreSQL's server is missing: type \`apt-get install postgresql\`, or set TEST_DATABASE_URL to a server whose user may create databases."
}

need_chromium() {
    chromium=${CHROMIUM_PATH:-/usr/bin/chromium}
    [ -x "$chromium" ] && return
    install chromium
    [ -x "$chromium" ] || missing "Chromium is missing: type \`apt-get install chromium\`, or set CHROMIUM_PATH to another Chromium."
}

need_cargo_deny() {
    has cargo-deny && return
    echo "installing cargo-deny, which takes some minutes the first time"
    cargo install --locked --quiet cargo-deny || true
    has cargo-deny || missing "cargo-deny is missing: type \`cargo install --locked cargo-deny\`."
}

for tool in "$@"; do
    case $tool in
        cc) need_program cc gcc libc6-dev ;;
        rust) need_rust ;;
        node) need_node ;;
        python) need_program python3 python3 ;;
        curl | wrk | sqlite3) need_program "$tool" "$tool" ;;
        postgres) need_postgres ;;
        chromium) need_chromium ;;
        cargo-deny) need_cargo_deny ;;
        *) missing "scripts/tools.sh does not know $tool" ;;
    esac
done
