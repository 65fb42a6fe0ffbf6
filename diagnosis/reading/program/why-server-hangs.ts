import type { Stall } from '../../../evidence/port/stall.ts';

type Ends = Stall[number];

/** What keeps a server from answering, as far as we could measure. */
export type HangReason =
  | { kind: 'busy'; share: number }
  /** It's waiting for an answer from itself. */
  | { kind: 'calls-itself' }
  /** A browser holds its one connection without sending anything, and it accepts no other. */
  | { kind: 'held-by-browser'; browser: string };

/** A server that does some work now and then uses less than this. */
const wholeCore = 0.9;

const browsers = /^(chrom|google-chrome|firefox|librewolf|msedge|microsoft-edge|brave|opera|vivaldi|safari|epiphany)/i;

export function whyServerHangs(ends: Ends | undefined): HangReason | undefined {
  const others = ends?.others ?? [];
  if (others.some(({ isFromServer }) => isFromServer)) return { kind: 'calls-itself' };
  if ((ends?.processorUse ?? 0) >= wholeCore) return { kind: 'busy', share: ends?.processorUse ?? 0 };
  const taken = others.filter(({ accepted }) => accepted);
  const [only] = taken;
  const isIdle = only?.unreadBytes === 0 && ends?.server?.accepted === false;
  if (taken.length === 1 && isIdle && only.program && browsers.test(only.program))
    return { kind: 'held-by-browser', browser: only.program };
  return undefined;
}
