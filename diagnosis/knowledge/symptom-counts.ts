import type { Symptom } from '../symptom-of.ts';

export type Counts = readonly (readonly [cause: string, count: number])[];

/**
 * Made by `npm run count:symptoms` from the cases that people wrote about (`test/cases`): how many of them have this symptom and this
 * cause. A tie goes to the cause that has more cases in all, then by name. The numbers are small, so
 * they order what is worth a look, and say nothing more. Not to be changed by hand.
 */
export const symptomCounts: Record<Symptom, Counts> = {
  refused: [
    ['wrong-port', 6],
    ['port-reserved', 4],
    ['nothing-listening', 3],
    ['container-not-published', 3],
    ['on-another-machine', 2],
    ['ipv4-only-listener', 2],
    ['wsl-forwarding-broken', 2],
    ['runtime-elsewhere', 1],
    ['container-loopback-bound', 1],
    ['container-exited', 1],
    ['app-redirects-to-https', 1],
    ['websocket-failed', 1],
  ],
  'refused-here': [],
  dropped: [
    ['container-wrong-port', 3],
    ['container-loopback-bound', 2],
    ['http-to-https-server', 2],
    ['tunnel-remote-down', 2],
    ['tunnel-wrong-target', 2],
    ['runtime-elsewhere', 1],
    ['firewall-drop', 1],
  ],
  silence: [
    ['server-suspended', 2],
    ['on-another-machine', 1],
    ['security-software-intercepts', 1],
    ['upstream-down', 1],
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

/** The same of all cases, whatever was seen: those that are said to be possible. */
export const countsInAll: Counts = [
  ['wrong-port', 9],
  ['runtime-elsewhere', 6],
  ['on-another-machine', 5],
  ['port-taken', 5],
  ['security-software-intercepts', 5],
  ['upstream-down', 5],
  ['container-loopback-bound', 4],
  ['port-reserved', 4],
  ['container-not-published', 3],
  ['container-wrong-port', 3],
  ['non-http-service', 3],
  ['container-exited', 2],
  ['firewall-drop', 2],
  ['http-to-https-server', 2],
  ['server-suspended', 2],
  ['tunnel-remote-down', 2],
  ['tunnel-wrong-target', 2],
  ['wsl-forwarding-broken', 2],
  ['accept-queue-full', 1],
  ['server-starting', 1],
];

export const casesInAll = 118;
