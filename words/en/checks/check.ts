import type { Target } from '../../../evidence/address/target.ts';

/** One thing that was looked at. `none`: it could not be told, or says neither good nor bad. */
export interface Check {
  mark: 'ok' | 'bad' | 'none';
  text: string;
}

/** What a check's words may depend on besides its fact. */
export interface CheckedAt {
  target: Target;
  at: string;
}
