import type { Answer } from '../../protocol/answers.ts';
import { frame } from '../wire/framing.ts';

/** The exit code of a launcher whose node or program is gone; shells use it for "command not found". */
export const goneExitCode = 127;

/**
 * Variables in a developer's environment that would do harm: the first makes node start 2.7 times slower, the second may load something
 * that writes to stdout, the others make node write files.
 */
export const unwanted = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
  'NODE_REDIRECT_WARNINGS',
];

/**
 * The program a browser starts. It is a shell script because a manifest can't hold arguments, and the browser's PATH may lack node.
 * No browser shows its stderr, so if a file is gone, it answers in the helper's place, in the helper's protocol.
 */
export function launcherScript(node: string, program: string): string {
  return `#!/bin/sh
# Starts the Portside helper; "portside install" or a package of the system has put it here, and takes it away again.
unset ${unwanted.join(' ')}
node=${quote(node)}
program=${quote(program)}
# The answer is complete; keep reading until the browser has received it and closes the connection.
gone() {
  echo "Portside: $1 is gone; run \\"portside install\\" again." >&2
  printf "$2"
  read -r nothing
  exit ${goneExitCode}
}
[ -x "$node" ] || gone "$node" ${quote(printed({ type: 'refused', reason: 'node-gone', detail: node }))}
[ -r "$program" ] || gone "$program" ${quote(printed({ type: 'refused', reason: 'program-gone', detail: program }))}
exec "$node" "$program" native-messaging "$@"
`;
}

/** One framed answer, as a format string that printf writes byte for byte: anything but plain characters is octal. */
function printed(answer: Answer): string {
  const bytes = [...frame(JSON.stringify(answer))];
  return bytes
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`))
    .join('');
}

function isPlain(byte: number): boolean {
  return /[\w {}:,."/-]/.test(String.fromCharCode(byte)) && byte < 0x7f;
}

/** Quoted so that a shell reads it back exactly: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
