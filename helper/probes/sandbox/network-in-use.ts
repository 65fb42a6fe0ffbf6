import { existsSync } from 'node:fs';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';

/**
 * Whether this program's network namespace is the one the system started with. Who may not look at other processes can't
 * compare the two, but /proc/sys/net shows the reader's own network, and the kernel shows these settings to its first one alone.
 */
export function networkInUse(): Sandbox['network'] {
  if (existsSync('/proc/sys/net/core/netdev_budget')) return 'system';
  return existsSync('/proc/sys/net/core/somaxconn') ? 'own' : 'unknown';
}
