import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { scanShown, watchScan } from '../../state/tab/scan-of-tab.ts';
import { type ScanWords, scanWords } from '../../words/services/scan-words.ts';

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
