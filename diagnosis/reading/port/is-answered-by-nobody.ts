import type { Reading } from '../facts-read.ts';
import { hasListener } from './bound-addresses.ts';

/** Whether something answers although no program on this system listens on the port. A firewall rule (NAT) then redirects connections. */
export function isAnsweredByNobody({
  target,
  replies,
  listeners,
  containers,
}: Reading<'replies' | 'listeners' | 'containers'>): boolean {
  const isAnswered = replies?.some(({ outcome }) => outcome.kind === 'http') ?? false;
  if (!isAnswered || !listeners || hasListener(target, listeners)) return false;
  // A container engine without a userland proxy publishes ports this way.
  return !containers?.some(({ published }) => published.some(({ hostPort }) => hostPort === target.port));
}
