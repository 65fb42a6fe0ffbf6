import type { Target } from '../../../evidence/address/target.ts';
import type { Expectation } from '../../programs/known-programs.ts';
import type { Manner } from './http-request.ts';

export interface Question extends Manner {
  target: Target;
  address: string;
  scheme: 'http' | 'https';
  /** How long the peer may say nothing. */
  silenceMs: number;
  /** How long its answer may take from then on, where that is not to be the usual. */
  bodyMs?: number;
  /** Closes the connection at once, when the answer is no longer needed. */
  signal?: AbortSignal;
  /** Called when the answer begins, however long it is. */
  onAnswer?: () => void;
  /** It may become known while the peer has its chance to speak first. */
  expectation: Promise<Expectation>;
}
