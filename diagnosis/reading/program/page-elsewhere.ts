import { parseTarget } from '../../../evidence/address/target.ts';
import { cloudWorkspace } from '../../knowledge/cloud-workspaces.ts';
import { isCall } from '../call/is-call.ts';
import { signInAnswer } from '../call/sign-in-answer.ts';
import type { Reading } from '../facts-read.ts';
import type { MachineSign } from './sign-of-machine.ts';

/** Names that only lead somewhere inside a home, a company or someone's workspace in the cloud. */
const insideNames =
  /^[^.]+$|\.(local|lan|home|internal|intranet|corp|localdomain|home\.arpa|ts\.net|app\.github\.dev|gitpod\.io|cloudworkstations\.dev)$/i;

/** Names that by custom, or by the answer of a public name server, lead to this computer. */
const namesOfHere =
  /\.(test|localhost|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|nip\.io|sslip\.io|ddev\.site|lndo\.site)$/i;

/** The machine that a page came from, and whether nothing else explains its address. */
export interface AskerElsewhere {
  sign: MachineSign;
  isSure: boolean;
}

/**
 * The machine that a page came from, if it isn't this computer: one under development, or a cloud workspace whose output links here. Such a
 * page says localhost and means its own machine, but the browser looks on this computer. A public site that calls localhost means a program
 * on this computer, as Colab does for its local runtimes.
 */
export function pageElsewhere(
  facts: Reading<'attempt' | 'network' | 'redirects' | 'exchange'>,
): AskerElsewhere | undefined {
  const { target, attempt, network } = facts;
  const from = attempt?.from ?? '';
  if (!URL.canParse(from) || parseTarget(from) || !/^https?:/.test(from)) return undefined;
  const { protocol, port, hostname } = new URL(from);
  const host = hostname.replace(/^\[|\]$/g, '');
  const workspace = isCall(target, attempt) || signInAnswer(facts) ? undefined : cloudWorkspace(host);
  if (workspace) return { sign: { sign: workspace }, isSure: true };
  const isOwn = network?.others.some(({ addresses }) => addresses.includes(host));
  const isAddress = /^[\d.]+$|:/.test(host);
  const isSure = isAddress || insideNames.test(host);
  // No public site is plain http on a port of its own. But a name may lead here, by a line in the hosts file.
  const isInDevelopment = protocol === 'http:' && port !== '' && !namesOfHere.test(host);
  return !isOwn && (isSure || isInDevelopment) ? { sign: { sign: 'page', host }, isSure } : undefined;
}
