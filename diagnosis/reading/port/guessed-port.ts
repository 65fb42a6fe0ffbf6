import type { Service } from '../../../evidence/machine/services.ts';
import type { PortReason } from './likely-ports.ts';

/** A server on another port that may be the one you meant. */
export interface Guess {
  service: Service;
  /** At least one, the strongest first. */
  reasons: (PortReason | 'told-port' | 'only-server')[];
}

/** Whether more than its port number says so. */
export function isSameServerMoved({ reasons: [strongest] }: Guess): boolean {
  return strongest === 'same-process' || strongest === 'same-folder' || strongest === 'same-project';
}

/** The reasons, leaving out the project if the folder says the same. */
export function distinctReasons({ reasons }: Guess): Guess['reasons'] {
  return reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
}
