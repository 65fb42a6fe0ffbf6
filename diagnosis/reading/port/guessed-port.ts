import type { Service } from '../../../evidence/machine/services.ts';
import type { PortReason } from './likely-ports.ts';

/** A server on another port that may be the one that was meant. */
export interface Guess {
  service: Service;
  /** At least one, the strongest first. */
  reasons: (PortReason | 'told-port' | 'only-server')[];
}

/** It was told from more than a number. */
export function isSameServerMoved({ reasons: [strongest] }: Guess): boolean {
  return strongest === 'same-process' || strongest === 'same-folder' || strongest === 'same-project';
}
