#!/bin/sh
# Installs what is missing and, given a program, runs it under the Node 24 that npm brings along.
root=$(dirname "$(dirname "$(readlink -f "$0")")")
bin=$root/node_modules/.bin

case $(uname -m) in
  aarch64 | arm64) processor=arm64 ;;
  *) processor=x64 ;;
esac

# Where two packages bring a program of the same name npm may keep the wrong one, or none: `node` comes for two
# processors (npm 10 removes the link with the one that does not fit), `tsc` with TypeScript 7 and 6.
link() {
  [ "$(readlink "$bin/$1")" = "$2" ] || [ ! -e "$bin/$2" ] || ln -sfn "$2" "$bin/$1"
}

is_installed() {
  link node "../node-linux-$processor/bin/node"
  link tsc ../typescript/bin/tsc
  "$bin/node" "$root/scripts/is-installed.ts" 2>/dev/null
}

install() {
  echo 'Saldo: installing what it needs from npm. This takes a minute or two, only this once …' >&2
  (cd "$root" && npm ci --include=dev --include=optional --engine-strict=false --loglevel=error >&2) && is_installed
}

if ! is_installed; then
  exec 9<"$root/package-lock.json"
  if command -v flock >/dev/null; then flock 9; fi
  if ! is_installed && ! install 9<&-; then
    echo 'Saldo: the installation did not succeed; the reason is above. It can be repeated at any time.' >&2
    exit 1
  fi
  exec 9<&-
fi

[ $# -eq 0 ] && exit 0
PATH=$bin:$PATH
export PATH
exec "$bin/node" "$@"
