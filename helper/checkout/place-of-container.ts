import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Checkout } from '../../evidence/port/owners.ts';
import { ifReadable } from '../files/if-readable.ts';
import { fromHome } from './from-home.ts';
import { mayHoldProject } from './may-hold-project.ts';
import { readCheckout } from './read-checkout.ts';
import { shownCheckout } from './shown-checkout.ts';

/** The folder a container works on, and its checkout; empty if this computer has no such folder. */
export function placeOfContainer({ folder }: { folder?: string | undefined }): {
  folder?: string;
  checkout?: Checkout;
} {
  if (!folder || !mayHoldProject(folder, homedir())) return {};
  const checkout = readCheckout(folder, homedir());
  // Compose files and worktrees may be deleted while their containers stay.
  if (!ifReadable(() => statSync(folder, { throwIfNoEntry: false })?.isDirectory())) return {};
  return { folder: fromHome(folder), ...(checkout && { checkout: shownCheckout(checkout) }) };
}
