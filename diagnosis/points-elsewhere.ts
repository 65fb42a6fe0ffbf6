import type { Forwarder } from '../evidence/forwarders.ts';
import type { Certainty } from './cause.ts';

/**
 * Whether a forwarder whose far end does not answer leads to the wrong address: what it is meant to reach was seen on another one.
 * A pod that runs and refuses listens on another port, as a rule: Kubernetes sees to it that its program runs.
 */
export function pointsElsewhere({
  program,
  to,
  farEnd,
  farListeners = [],
  complaint = '',
}: Forwarder): Certainty | undefined {
  const isRefused = farEnd === 'refused' || /refused/i.test(complaint);
  const isDead = isRefused || (farEnd !== undefined && farEnd !== 'accepted');
  const isOnOtherAddress = farListeners.some(({ port }) => port === to?.port);
  if (isOnOtherAddress) return isDead ? 'certain' : 'likely';
  return farListeners.length > 0 || (isRefused && /^(kubectl|oc)$/.test(program)) ? 'likely' : undefined;
}
