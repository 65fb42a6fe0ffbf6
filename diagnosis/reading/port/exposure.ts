import type { Service } from '../../../evidence/machine/services.ts';

export type Reach = 'this-computer' | 'network' | 'internet';

/** Who can reach a service in the end, given the addresses it listens on and the tunnels that expose it. */
export function reachOfService({ reach, through = [] }: Pick<Service, 'reach' | 'through'>): Reach | undefined {
  if (through.some(({ isPublic }) => isPublic)) return 'internet';
  return through.length > 0 ? 'network' : reach;
}
