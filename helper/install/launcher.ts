/** The exit code of a launcher that finds its node or its program gone; shells use it for "command not found". */
export const goneExitCode = 127;

/**
 * The program a browser starts. A shell script, since a browser knows no arguments, and the PATH it was started with may know no node.
 * Two variables of a developer's environment would harm: NODE_EXTRA_CA_CERTS makes node start 2.7 times slower, and NODE_OPTIONS may load
 * something that writes to stdout.
 */
export function launcherScript(node: string, program: string): string {
  return `#!/bin/sh
# Starts the Portside helper; written by "portside install", removed by "portside uninstall".
unset NODE_EXTRA_CA_CERTS NODE_OPTIONS
node=${quote(node)}
program=${quote(program)}
for file in "$node" "$program"; do
  [ -r "$file" ] && continue
  echo "Portside: $file is gone; run \\"portside install\\" again." >&2
  exit ${goneExitCode}
done
exec "$node" "$program" native-messaging "$@"
`;
}

/** As a shell reads it back to the letter: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
