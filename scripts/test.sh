#!/bin/sh
# Every test: installs, finds a browser, builds the page and runs them. Arguments go to vitest.
cd "$(dirname "$0")/.." || exit
run() { sh scripts/ready.sh "$@"; }
run scripts/find-chromium.ts || exit
run scripts/build.ts || exit
exec sh scripts/ready.sh node_modules/vitest/vitest.mjs run "$@"
