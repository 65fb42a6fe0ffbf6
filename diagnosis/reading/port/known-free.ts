import { mappingsTo } from '../container/containers-on-port.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { boundOnPort } from './bound-addresses.ts';
import { anyAccepts } from './connect-results.ts';

type Known = Reading<never> & Partial<FactsRead<'connect' | 'listeners' | 'owners' | 'forwarders' | 'containers'>>;

/**
 * Whether nobody here is known to hold the port, so no cause that needs a listener applies. Engines may publish a port without a listener.
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
