import browser from 'webextension-polyfill';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { tellFailure } from '../../../probes/helper/helper-memory.ts';
import { isMemoryOn } from '../../../state/settings/memory-switch.ts';
import { seenFailureOf } from './seen-failure-of.ts';

/** Has the helper note what failed in a tab, where ports are remembered. Nothing of private windows is kept. */
export async function tellFailureOf(tabId: number, url: string, diagnosis: Diagnosis): Promise<void> {
  const seen = seenFailureOf(diagnosis);
  if (!seen || !parseTarget(url) || !(await isMemoryOn())) return;
  const { incognito } = await browser.tabs.get(tabId);
  if (!incognito) await tellFailure(url, seen);
}
