#!/bin/sh
# The members' SPA: `build` makes frontend/dist, `test` tries everything that needs no server, `generate` makes what
# is derived from the API's document and the catalogues.
set -eu
cd "$(dirname "$0")/../frontend"

# `npm ci` once for each lock file.
fetch() {
    mark=node_modules/.fetched
    if [ ! -f "$mark" ] || ! cmp -s package-lock.json "$mark"; then
        npm ci --no-audit --no-fund
        cp package-lock.json "$mark"
    fi
}

# Builds, and says no when the checked-in route tree was not the one that the routes make.
build_and_compare_routes() {
    before=$(mktemp)
    cp src/routeTree.gen.ts "$before"
    npm run build
    if ! cmp -s "$before" src/routeTree.gen.ts; then
        rm "$before"
        echo "frontend/src/routeTree.gen.ts was stale; it has been made anew: commit it" >&2
        exit 1
    fi
    rm "$before"
}

fetch
case ${1:-build} in
    build) npm run build ;;
    generate)
        npm run generate
        npm run build
        ;;
    test)
        npm run generate -- --check
        npm run lint
        npm run typecheck
        build_and_compare_routes
        npm run budget
        npm test
        ;;
    *)
        echo "usage: scripts/spa.sh build|test|generate" >&2
        exit 2
        ;;
esac
