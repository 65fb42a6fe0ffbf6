import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { browser } from '../../../probes/browser.ts';
import { tellFailure } from '../../../probes/helper/helper-memory.ts';
import { isMemoryOn } from '../../../state/settings/memory-switch.ts';
import { seenFailureOf } from './seen-failure-of.ts';

/** A hundred tabs of a server that's gone fail at once, in the same way. */
const toldAgainAfterMs = 10_000;

/** What the helper was last told about each origin, as long as this worker lives. */
const told = new Map<string, { what: string; atMs: number }>();

/** Has the helper note what failed in a tab, where ports are remembered. Nothing of private windows is kept. */
export async function tellFailureOf(tabId: number, url: string, diagnosis: Diagnosis): Promise<void> {
  const seen = seenFailureOf(diagnosis);
  if (!seen || !parseTarget(url) || !(await isMemoryOn())) return;
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) return;
  const { origin } = new URL(url);
  const [before, what] = [told.get(origin), JSON.stringify(seen)];
  if (before?.what === what && Date.now() - before.atMs < toldAgainAfterMs) return;
  told.set(origin, { what, atMs: Date.now() });
  await tellFailure(origin, seen);
}
