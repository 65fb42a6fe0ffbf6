import { packedNames } from '../packed-names.ts';
import type { Release } from '../release-files.ts';

/** For Linux and macOS: `sh install.sh`. It asks for no rights and changes nothing outside the person's own folder. */
export function shellInstaller({ version, file }: Release): string {
  const bundle = file(packedNames.npm);
  const executable = file(packedNames.linuxExecutable);
  return `#!/bin/sh
# Installs Portside ${version} for the person who runs this: the helper, in each browser found, and the command ~/.local/bin/portside.
# To remove both: portside uninstall && rm ~/.local/bin/portside
set -eu

fail() {
  printf 'Portside: %s\\n' "$1" >&2
  exit 1
}

# Where from, what it must be, where to.
fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --output "$3" "$1" || fail "$1 can't be fetched."
  else
    wget --quiet --output-document="$3" "$1" || fail "$1 can't be fetched."
  fi
  if command -v sha256sum >/dev/null; then sum=$(sha256sum "$3"); else sum=$(shasum -a 256 "$3"); fi
  [ "\${sum%% *}" = "$2" ] || fail "$1 isn't what was published. Nothing was installed."
}

has_node() {
  command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ]
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

case $(uname -s) in
  Darwin) installed="$HOME/Library/Application Support/Portside" ;;
  Linux) installed="$HOME/.local/share/portside" ;;
  *) fail "This is for Linux and macOS." ;;
esac

if has_node; then
  fetch '${bundle.url}' ${bundle.sha256} "$folder/portside.tgz"
  tar -xzf "$folder/portside.tgz" -C "$folder"
  node "$folder/package/.output/portside/portside.cjs" install
  command="$installed/portside.cjs"
elif [ "$(uname -sm)" = "Linux x86_64" ]; then
  fetch '${executable.url}' ${executable.sha256} "$folder/portside.gz"
  gunzip "$folder/portside.gz"
  chmod +x "$folder/portside"
  "$folder/portside" install
  command="$installed/portside-helper"
else
  fail "It needs Node 20 or newer here: https://nodejs.org"
fi

mkdir -p "$HOME/.local/bin"
ln -sf "$command" "$HOME/.local/bin/portside"
printf 'The command is %s\\n' "$HOME/.local/bin/portside"
`;
}
