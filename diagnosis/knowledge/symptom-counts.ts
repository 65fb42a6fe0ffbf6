import type { Symptom } from '../symptom-of.ts';

/**
 * What such a failure turned out to be in the cases that people wrote about (test/cases): how many of them have this symptom and this
 * cause. Counted from their evidence by `symptomOf`; a tie goes to the cause that has more cases in all, then to the one that the
 * catalogue lists first. A test counts again. The numbers are small, so they order what is worth a look, and say nothing more.
 */
export const symptomCounts: Record<Symptom, readonly (readonly [cause: string, count: number])[]> = {
  refused: [
    ['wrong-port', 6],
    ['port-reserved', 4],
    ['nothing-listening', 3],
    ['container-not-published', 3],
    ['on-another-machine', 2],
    ['wsl-forwarding-broken', 2],
    ['ipv4-only-listener', 2],
    ['runtime-elsewhere', 1],
    ['container-loopback-bound', 1],
    ['container-exited', 1],
    ['app-redirects-to-https', 1],
    ['websocket-failed', 1],
  ],
  empty: [
    ['container-wrong-port', 3],
    ['container-loopback-bound', 2],
    ['http-to-https-server', 2],
    ['tunnel-wrong-target', 2],
    ['runtime-elsewhere', 1],
    ['tunnel-remote-down', 1],
  ],
  reset: [
    ['tunnel-remote-down', 1],
    ['firewall-drop', 1],
  ],
  silence: [
    ['server-suspended', 2],
    ['upstream-down', 1],
    ['on-another-machine', 1],
    ['security-software-intercepts', 1],
    ['firewall-drop', 1],
    ['accept-queue-full', 1],
    ['ipv6-only-listener', 1],
    ['server-hung', 1],
  ],
  'server-error': [
    ['upstream-down', 4],
    ['wrong-port', 1],
    ['nothing-listening', 1],
    ['server-starting', 1],
  ],
};

/** Causes that can be looked for by whoever has nothing to go by but how often a failure is one of them. */
const possibleCauses = [
  'wrong-port',
  'port-reserved',
  'container-not-published',
  'container-exited',
  'container-loopback-bound',
  'container-wrong-port',
  'on-another-machine',
  'runtime-elsewhere',
  'wsl-forwarding-broken',
  'tunnel-remote-down',
  'tunnel-wrong-target',
  'server-suspended',
  'firewall-drop',
  'accept-queue-full',
  'security-software-intercepts',
  'upstream-down',
] as const;

export type PossibleCause = (typeof possibleCauses)[number];

export function isPossibleCause(id: string): id is PossibleCause {
  return possibleCauses.some((one) => one === id);
}
