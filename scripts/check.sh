#!/bin/sh
# Types, lint and form, the import law, and what nobody uses. All of them, whichever fails.
cd "$(dirname "$0")/.." || exit
sh scripts/ready.sh || exit
PATH=$PWD/node_modules/.bin:$PATH
failed=0
step() {
  echo "— $*" >&2
  "$@" || failed=1
}
step tsc -p .
if [ -f web/tsconfig.json ]; then step tsc -p web; fi
step biome check --error-on-warnings
step node scripts/import-law.ts
step knip
exit $failed
