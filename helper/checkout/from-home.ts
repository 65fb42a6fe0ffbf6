import { homedir } from 'node:os';
import { sep } from 'node:path';
import { maskSecrets } from '../secrets/mask-secrets.ts';

/** A path as a person writes it, `~/code/shop`, without what looks like a secret. */
export function fromHome(path: string): string {
  const home = homedir();
  return maskSecrets(path === home || path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path);
}
