import { parseTarget } from '../../../evidence/address/target.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { MachineSign } from './sign-of-machine.ts';

/** Names that only lead somewhere inside a home, a company or someone's workspace in the cloud. */
const insideNames =
  /^[^.]+$|\.(local|lan|home|internal|intranet|corp|localdomain|home\.arpa|ts\.net|app\.github\.dev|gitpod\.io|cloudworkstations\.dev)$/i;

/**
 * The machine that a page under development came from, if it isn't this computer. What such a page calls localhost is the computer of
 * whoever looks at it. A public site that calls localhost means a program on this computer.
 */
export function pageElsewhere({
  attempt,
  network,
}: {
  attempt: Facts['attempt'] | undefined;
  network: Facts['network'] | undefined;
}): (MachineSign & { sign: 'page' }) | undefined {
  const from = attempt?.from ?? '';
  if (!URL.canParse(from) || parseTarget(from) || !/^https?:/.test(from)) return undefined;
  const host = new URL(from).hostname.replace(/^\[|\]$/g, '');
  const isOwn = network?.others.some(({ addresses }) => addresses.includes(host));
  const isAddress = /^[\d.]+$|:/.test(host);
  return !isOwn && (isAddress || insideNames.test(host)) ? { sign: 'page', host } : undefined;
}
