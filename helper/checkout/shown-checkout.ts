import type { Checkout } from '../../evidence/port/owners.ts';
import { maskSecrets } from '../secrets/mask-secrets.ts';
import { fromHome } from './from-home.ts';

/** A checkout as a person reads it, its paths from the home folder. */
export function shownCheckout({ root, branch, commit, worktreeOf }: Checkout): Checkout {
  return {
    root: fromHome(root),
    ...(branch && { branch: maskSecrets(branch) }),
    ...(commit && { commit }),
    ...(worktreeOf && { worktreeOf: fromHome(worktreeOf) }),
  };
}
