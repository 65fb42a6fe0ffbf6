import { posix } from 'node:path';
import type { Firewall } from '../../../evidence/machine/firewall.ts';

/**
 * Reads `socketfilterfw --listapps` of macOS, and picks what it says of one program, which may be part of an application:
 * `1 : /opt/homebrew/bin/node `
 * `             (Allow incoming connections)`
 * @param startedAs the path of the program, or its name if that is all we know
 */
export function parseListedPrograms(text: string, startedAs: string): Firewall['program'] {
  const listed = [...text.matchAll(/^[ \t]*\d+ : +(\S.*?) *\r?\n\s*\( *(Allow|Block) incoming connections *\)/gm)];
  const own = listed.find(([, path = '']) => isOf(startedAs, path))?.[2];
  if (!own) return undefined;
  return own === 'Allow' ? 'let-in' : 'kept-out';
}

function isOf(startedAs: string, path: string): boolean {
  if (!startedAs.startsWith('/')) return startedAs !== '' && posix.basename(path) === startedAs;
  return startedAs === path || startedAs.startsWith(`${path}/`);
}
