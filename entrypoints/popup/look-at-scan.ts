import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ScanWords, scanWords } from '../../words/en/services/scan-words.ts';
import { scanShown, watchScan } from '../background/scan-of-tab.ts';

/** What the page in front tried on this computer, followed while it goes on; undefined for a page at work. */
export type ScanLook = ReadonlySignal<ScanWords | undefined>;

export async function lookAtScan(tabId: number | undefined): Promise<ScanLook> {
  const scan = signal(tabId === undefined ? undefined : await scanShown(tabId));
  if (tabId !== undefined) {
    watchScan(tabId, (next) => {
      if (next) scan.value = next;
    });
  }
  return computed(() => scan.value && scanWords(scan.value));
}
