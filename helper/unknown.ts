import type { UnknownReason } from '../evidence/index.ts';

/** Thrown by a probe that can't find out its fact. Facts that build on it are unknown for the same reason. */
export class Unknown extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason) {
    super(`unknown: ${reason}`);
    this.reason = reason;
  }
}
