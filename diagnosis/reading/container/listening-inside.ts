import { isLoopbackAddress } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Named } from './named-container.ts';

/**
 * Why we think the server is there: it was seen listening on this address, its port is published there, its driver fails, or it's the usual
 * place. Or its container has the network of that place.
 */
export type Elsewhere =
  | { because: 'listens-there' | 'published-there' | 'driver' | 'may-be-there'; on?: string | undefined }
  | { because: 'host-network'; container: Named };

/** The address on which something listens inside on this port, preferring one that can be reached from outside. */
export function listeningInside({ listeners = [] }: Runtime, port: number): string | undefined {
  const bound = listeners.filter((listener) => listener.port === port).map(({ address }) => address);
  return bound.find((address) => !isLoopbackAddress(address)) ?? bound[0];
}
