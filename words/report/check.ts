import type { Target } from '../../evidence/address/target.ts';

/** The result of one check. `none`: it couldn't be checked, or is neither good nor bad. */
export interface Check {
  mark: 'ok' | 'bad' | 'none';
  text: string;
}

/** What the words of a check may depend on besides its fact. */
export interface CheckedAt {
  target: Target;
  at: string;
}
