import type { Checkout } from '../../../evidence/port/owners.ts';

/** `~/shop-fix (branch fix-ui)`: a folder, and what is checked out there if git keeps it. */
export function placeName(folder: string, checkout: Checkout | undefined): string {
  return checkout ? `${folder} (${branchName(checkout)})` : folder;
}

/** What is checked out; unknown where git keeps that in a form that Portside doesn't read. */
function branchName({ branch, commit }: Pick<Checkout, 'branch' | 'commit'>): string {
  if (branch) return `branch ${branch}`;
  return commit ? `detached at ${commit}` : 'branch unknown';
}
