import type { ReadonlySignal } from '@preact/signals';
import type { TabState } from '../../state/tab/tab-state.ts';
import { type CallsFollowed, followCalls } from './follow-calls.ts';
import { followPage } from './follow-page.ts';
import type { Inspected } from './inspected.ts';

/** All that is known of a tab's requests to this computer, followed while it grows. */
export interface PanelLook extends CallsFollowed, Pick<Inspected, 'finished'> {
  /** The page itself, where it failed. */
  readonly page: ReadonlySignal<TabState | undefined>;
}

export async function lookAtTab({ tabId, finished, navigatedTo }: Inspected): Promise<PanelLook> {
  const [calls, page] = await Promise.all([followCalls(tabId, navigatedTo), followPage(tabId, navigatedTo)]);
  return { ...calls, page, finished };
}
