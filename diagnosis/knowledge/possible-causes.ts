import type { FactName } from '../../evidence/index.ts';
import type { Symptom } from '../symptom-of.ts';

/** Where a person looks for it. One look settles all causes that are found there. */
type Place =
  | 'connections'
  | 'containers'
  | 'forwarders'
  | 'firewall'
  | 'machine'
  | 'other-port'
  | 'server'
  | 'program'
  | 'upstream'
  | 'wsl';

interface Possible {
  place: Place;
  /** What a failure by this cause may look like, as cases or worlds of the zoo show. */
  looks: readonly Symptom[];
  /** A mistake in how things were set up: who has seen a page at this port before hasn't made it. */
  isFromStart?: true;
  /** Somebody has to hold the port. */
  needsListener?: true;
  /** The fact that shows it, and without which its own judgement says nothing. */
  shownBy?: FactName;
}

/** Causes that a person can check for knowing only how often they are behind such a failure. */
const possibleCauses = {
  'wrong-port': { place: 'other-port', looks: ['refused', 'server-error'], isFromStart: true },
  'port-reserved': { place: 'server', looks: ['refused'], isFromStart: true },
  'container-not-published': { place: 'containers', looks: ['refused'], isFromStart: true },
  'container-exited': { place: 'containers', looks: ['refused', 'dropped'] },
  'container-loopback-bound': { place: 'containers', looks: ['refused', 'dropped'], isFromStart: true },
  'container-wrong-port': { place: 'containers', looks: ['refused', 'dropped'], isFromStart: true },
  'runtime-elsewhere': { place: 'containers', looks: ['refused', 'dropped'], isFromStart: true },
  'wsl-forwarding-broken': { place: 'wsl', looks: ['refused'] },
  'on-another-machine': { place: 'machine', looks: ['refused', 'silence'], isFromStart: true },
  'tunnel-remote-down': { place: 'forwarders', looks: ['dropped', 'silence'], needsListener: true },
  'tunnel-wrong-target': { place: 'forwarders', looks: ['dropped'], isFromStart: true, needsListener: true },
  'server-suspended': { place: 'server', looks: ['silence'], needsListener: true },
  'accept-queue-full': { place: 'connections', looks: ['silence'], shownBy: 'stall', needsListener: true },
  'server-starting': { place: 'server', looks: ['refused', 'dropped', 'server-error'] },
  'firewall-drop': { place: 'firewall', looks: ['silence', 'dropped'] },
  'firewall-reject': { place: 'firewall', looks: ['refused', 'refused-here'] },
  'security-software-intercepts': { place: 'firewall', looks: ['silence'] },
  'non-http-service': {
    place: 'program',
    looks: ['dropped'],
    isFromStart: true,
    shownBy: 'owners',
    needsListener: true,
  },
  'http-to-https-server': {
    place: 'program',
    looks: ['dropped'],
    isFromStart: true,
    shownBy: 'certificate',
    needsListener: true,
  },
  'port-taken': { place: 'program', looks: ['dropped'], shownBy: 'owners', needsListener: true },
  'upstream-down': { place: 'upstream', looks: ['server-error'], shownBy: 'upstreams', needsListener: true },
} as const satisfies Record<string, Possible>;

export type PossibleCause = keyof typeof possibleCauses;

export const possibleIds = Object.keys(possibleCauses).filter(isPossibleCause);

export function isPossibleCause(id: string): id is PossibleCause {
  return id in possibleCauses;
}

export function possibleCause(id: PossibleCause): Possible {
  return possibleCauses[id];
}
