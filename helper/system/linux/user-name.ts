import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** The login name of a user id, as /etc/passwd has it: `www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin`. */
export function userName(uid: number): string | undefined {
  const lines = ifReadable(() => readFileSync('/etc/passwd', 'utf8'))?.split('\n') ?? [];
  return lines.map((line) => line.split(':')).find(([, , id]) => id === String(uid))?.[0];
}
