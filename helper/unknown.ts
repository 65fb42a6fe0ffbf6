import type { UnknownReason } from '../evidence/index.ts';

/** Thrown by a probe whose fact cannot be known; whoever builds on that fact is unknown for the same reason. */
export class Unknown extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason) {
    super(`unknown: ${reason}`);
    this.reason = reason;
  }
}
