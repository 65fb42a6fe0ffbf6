import type { Answer } from '../../protocol/answers.ts';
import { frame } from '../wire/framing.ts';

/** The exit code of a launcher that finds its node or its program gone; shells use it for "command not found". */
export const goneExitCode = 127;

/**
 * Of a developer's environment these would harm: the first makes node start 2.7 times slower, the second may load something that writes to
 * stdout, the others make node write files.
 */
export const unwanted = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
  'NODE_REDIRECT_WARNINGS',
];

/**
 * The program a browser starts. A shell script, since a browser knows no arguments, and the PATH it was started with may know no node.
 * No browser shows what it says on stderr, so where a file is gone it answers in the helper's place, in the helper's own language.
 */
export function launcherScript(node: string, program: string): string {
  return `#!/bin/sh
# Starts the Portside helper; written by "portside install", removed by "portside uninstall".
unset ${unwanted.join(' ')}
node=${quote(node)}
program=${quote(program)}
# The answer is complete; reading on waits until the browser has taken it and hangs up.
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

/** One answer, framed, as a format that printf writes out to the byte: whatever is more than a letter or a digit is octal. */
function printed(answer: Answer): string {
  const bytes = [...frame(JSON.stringify(answer))];
  return bytes
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`))
    .join('');
}

function isPlain(byte: number): boolean {
  return /[\w {}:,."/-]/.test(String.fromCharCode(byte)) && byte < 0x7f;
}

/** As a shell reads it back to the letter: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
