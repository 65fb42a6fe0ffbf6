import type { Service } from '../../../evidence/machine/services.ts';

export type Reach = 'this-computer' | 'network' | 'internet';

/** Who can reach a service in the end: by the addresses it listens on, or by what carries it further. */
export function reachOfService({ reach, through = [] }: Pick<Service, 'reach' | 'through'>): Reach | undefined {
  if (through.some(({ isPublic }) => isPublic)) return 'internet';
  return through.length > 0 ? 'network' : reach;
}
