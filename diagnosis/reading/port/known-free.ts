import { mappingsTo } from '../container/containers-on-port.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { boundOnPort } from './bound-addresses.ts';
import { anyAccepts } from './connect-results.ts';

type Known = Reading<never> & Partial<FactsRead<'connect' | 'listeners' | 'owners' | 'forwarders' | 'containers'>>;

/**
 * Whether it's known that nobody here holds the port, so that whatever needs a listener can't be so. Engines may publish a port without a
 * listener.
 */
export function isKnownFree({
  target,
  connect = [],
  listeners,
  owners,
  forwarders = [],
  containers = [],
}: Known): boolean {
  if ((owners ?? []).length > 0 || forwarders.length > 0 || mappingsTo(target, containers).length > 0) return false;
  if (anyAccepts(connect)) return false;
  return listeners ? boundOnPort(target, listeners).length === 0 : owners !== undefined;
}
