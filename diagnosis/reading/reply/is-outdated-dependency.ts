import type { Target } from '../../../evidence/address/target.ts';

/**
 * Whether this is Vite's "504 Outdated Optimize Dep": a page requests a dependency as it was bundled before the server restarted or
 * bundled it again. No server behind Vite is involved.
 */
export function isOutdatedDependency({ path }: Target, status: number | undefined): boolean {
  return status === 504 && /\/\.vite[^/]*\/deps[^/]*\//.test(path);
}
