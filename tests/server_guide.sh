#!/bin/sh
# Runs the commands of docs/server.md as they stand (its blocks marked `sh run`), in their order, in a folder that stands
# for the machine: paths are led into it, and `sudo`, `useradd` and `systemctl` do what they would do there.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
case $target in /*) ;; *) target=$root/$target ;; esac

fail() {
    echo "docs/server.md: $1" >&2
    exit 1
}

# The blocks of a guide, one file each.
blocks() {
    awk -v folder="$2" '/^```sh run$/ { number++; inside = 1; next } /^```/ { inside = 0 }
        inside { print > (folder "/" number ".sh") }' "$1"
}

free_port() {
    node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# What the machine would have.
tools() {
    mkdir -p "$work/tools" "$work/target/release"
    ln -s "$target/debug/essaim" "$work/target/release/essaim"
    ln -s "$root/packaging" "$work/packaging"
    printf '#!/bin/sh\n[ "$1" = -u ] && shift 2\nexec "$@"\n' >"$work/tools/sudo"
    printf '#!/bin/sh\nexit 0\n' >"$work/tools/useradd"
    # Nobody else is on this machine to own anything.
    cat >"$work/tools/install" <<'TOOL'
#!/bin/sh
for word in "$@"; do
    shift
    case $word in -o | -g) skip=1 ;; *) [ -n "${skip:-}" ] || set -- "$@" "$word"; skip= ;; esac
done
exec /usr/bin/install "$@"
TOOL
    cat >"$work/tools/systemctl" <<TOOL
#!/bin/sh
# Starts and stops the service as its unit says.
stop() {
    [ -f "$work/pid" ] || return 0
    kill -TERM "\$(cat "$work/pid")"
    while kill -0 "\$(cat "$work/pid")" 2>/dev/null; do sleep 0.1; done
    rm "$work/pid"
}
start() {
    cd "$work/lib/essaim"
    setsid \$(sed -n 's/^ExecStart=//p' "$work/units/essaim.service") >>"$work/log" 2>&1 &
    echo \$! >"$work/pid"
    tries=0
    until curl -fsS -o /dev/null "http://127.0.0.1:$port/health/ready" 2>/dev/null; do
        kill -0 "\$(cat "$work/pid")" || { tail -n 20 "$work/log" >&2; exit 1; }
        tries=\$((tries + 1))
        [ "\$tries" -lt 300 ] || exit 1
        sleep 0.2
    done
}
case \$1 in
    start | enable) start ;;
    stop) stop ;;
    restart) stop; start ;;
esac
TOOL
    chmod +x "$work"/tools/*
}

# A block with its paths led into the folder.
led() {
    sed -e "s|/var/run/postgresql|@socket@|g" -e "s|/var/lib/essaim|$work/lib/essaim|g" -e "s|/etc/essaim|$work/etc/essaim|g" \
        -e "s|/etc/systemd/system|$work/units|g" -e "s|/usr/local/bin|$work/tools|g" -e "s|/tmp/rehearsal|$work/rehearsal|g" \
        -e "s|postgres:///essaim?host=@socket@|$DATABASE|g" -e "s|127.0.0.1:8080|127.0.0.1:$port|g" \
        -e "s|127.0.0.1:9100|127.0.0.1:$metrics|g" "$1"
}

run() {
    led "$work/en/$1.sh" >"$work/block.sh"
    (cd "$work" && PATH="$work/tools:$PATH" sh -eu block.sh) >"$work/said" 2>&1 || {
        echo "block $1 of docs/server.md failed:" >&2
        cat "$work/block.sh" "$work/said" >&2
        exit 1
    }
}

# How many territories the service tells the public of.
territories() {
    curl -fsS "http://127.0.0.1:$port/api/v1/territories?limit=1&count=exact" | sed 's/.*"total":\([0-9]*\).*/\1/'
}

well() {
    [ "$(territories)" = "$count" ] || fail "after block $1 there are $(territories) territories of $count"
}

inside() {
    mkdir "$work/en" "$work/fr" "$work/units" "$work/lib"
    blocks "$root/docs/server.md" "$work/en"
    blocks "$root/docs/serveur.md" "$work/fr"
    diff -r "$work/en" "$work/fr" || fail "the French and the English guide have other commands"
    [ "$(find "$work/en" -name '*.sh' | wc -l | tr -d ' ')" = 10 ] || fail "there are other blocks than this test knows"
    port=$(free_port)
    metrics=$(free_port)
    tools
    run 1
    for file in "$work/etc/essaim/essaim.toml" "$work/units/essaim.service"; do
        led "$file" >"$work/led" && cp "$work/led" "$file"
    done
    run 2
    grep -q 'ada@example.org' "$work/said" || fail "no administrator was made"
    count=$(territories)
    [ "$count" -gt 30000 ] || fail "there are $count territories"
    run 3
    grep -q 'https://essaim.example.org' "$work/said" || fail "the check does not tell the address"
    for block in 4 5 6 7 8; do
        run "$block"
        [ "$block" = 8 ] || well "$block"
    done
    [ "$(find "$work/lib/essaim/backups" -name 'essaim-*.zip' | wc -l | tr -d ' ')" = 3 ] || fail "not every backup is there"
    curl -fsS "http://127.0.0.1:$metrics/metrics" >"$work/figures" 2>/dev/null && fail "the service runs although it was stopped"
    run 9
    well 9
    grep -q '^database = ' "$work/etc/essaim/essaim.toml" || fail "PostgreSQL is not configured"
    run 10
    well 10
    PATH="$work/tools:$PATH" systemctl stop
    echo "docs/server.md: every command does what it says"
}

if [ "${1:-}" = inside ]; then
    work=$2
    DATABASE=$(printf %s "$3" | sed 's/[&|]/\\&/g')
    inside
    exit
fi
cd "$root"
cargo build --locked --workspace --bin essaim --example database
if command -v systemd-analyze >/dev/null; then
    unit=$(mktemp -d)
    sed "s|/usr/local/bin/essaim|$target/debug/essaim|; s/^User=.*//; s/^Group=.*//" packaging/essaim.service >"$unit/essaim.service"
    systemd-analyze verify --man=no "$unit/essaim.service"
    rm -r "$unit"
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/essaim-guide.XXXXXX")
tidy() {
    status=$?
    trap - EXIT INT TERM
    [ ! -f "$work/pid" ] || kill -TERM "$(cat "$work/pid")" 2>/dev/null || true
    exec 9>&-
    wait
    rm -rf "$work"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM
mkfifo "$work/keep"
"$target/debug/examples/database" <"$work/keep" >"$work/address" &
exec 9>"$work/keep"
until [ -s "$work/address" ]; do sleep 0.2; done
"$0" inside "$work" "$(cat "$work/address")" 9>&-
