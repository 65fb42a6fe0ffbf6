import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Certainty } from '../../cause.ts';
import { isListenedTo } from './far-side.ts';

/**
 * Whether a forwarder with a far end that doesn't answer leads to the wrong address: the program it's meant to reach was seen on another
 * one. If a pod refuses on the port it was asked for, we assume it's down. Only 80 and 443 are usual for services but not for programs in
 * pods.
 */
export function pointsElsewhere(forwarder: Forwarder): Certainty | undefined {
  const { program, to, via = '', farEnd, farListeners = [], complaint = '' } = forwarder;
  const isRefused = farEnd === 'refused' || /refused/i.test(complaint);
  const isDead = isRefused || (farEnd !== undefined && farEnd !== 'accepted');
  const isOnOtherAddress = farListeners.some(({ port }) => port === to?.port);
  if (!isDead && isListenedTo(forwarder)) return undefined;
  if (isOnOtherAddress) return isDead ? 'certain' : 'likely';
  return farListeners.length > 0 || (isRefused && isPortOfService({ program, to, via })) ? 'likely' : undefined;
}

function isPortOfService({ program, to, via = '' }: Pick<Forwarder, 'program' | 'to' | 'via'>): boolean {
  if (!/^(kubectl|oc)$/.test(program)) return false;
  // A name alone is that of a pod.
  const isPod = /^(pods?\/|[^/]+$)/.test(via);
  return !isPod || to === undefined || to.port === 80 || to.port === 443;
}
