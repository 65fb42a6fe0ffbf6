import type { Reading } from '../facts-read.ts';
import { boundOnPort } from './way-to-port.ts';

/** Whether something answers though no program of this system listens on the port: a rule of its firewall (NAT) leads connections away. */
export function isAnsweredByNobody({
  target,
  replies,
  listeners,
  containers,
}: Reading<'replies' | 'listeners' | 'containers'>): boolean {
  const isAnswered = replies?.some(({ outcome }) => outcome.kind === 'http') ?? false;
  if (!isAnswered || !listeners || boundOnPort(target, listeners).length > 0) return false;
  // An engine without a proxy of its own publishes ports that way.
  return !containers?.some(({ published }) => published.some(({ hostPort }) => hostPort === target.port));
}
