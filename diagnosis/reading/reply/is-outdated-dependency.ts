import type { Target } from '../../../evidence/address/target.ts';

/**
 * Whether this is Vite's own "504 Outdated Optimize Dep": a page asks for a dependency as it was bundled before the server started again
 * or bundled it once more. No server behind Vite has to do with it.
 */
export function isOutdatedDependency({ path }: Target, status: number | undefined): boolean {
  return status === 504 && /\/\.vite[^/]*\/deps[^/]*\//.test(path);
}
