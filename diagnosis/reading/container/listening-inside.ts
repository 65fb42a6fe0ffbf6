import { isLoopbackAddress } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';

/** Why the server is taken to be there: it was seen to listen, or its port published, on this address; its driver fails; or it is the usual place. */
export interface Elsewhere {
  because: 'listens-there' | 'published-there' | 'driver' | 'may-be-there';
  on?: string | undefined;
}

/** The address on which something listens inside on this port: one that can be reached from outside before loopback. */
export function listeningInside({ listeners = [] }: Runtime, port: number): string | undefined {
  const bound = listeners.filter((listener) => listener.port === port).map(({ address }) => address);
  return bound.find((address) => !isLoopbackAddress(address)) ?? bound[0];
}
