import browser from 'webextension-polyfill';
import type { PortScan } from './tried-ports.ts';
import { watchSession } from './watch-session.ts';

/** A scan, and the page of the tab in which it was made. */
export interface TabScan extends PortScan {
  page: string;
  documentId?: string;
}

/** What a tab shows, as far as it matters here. */
export type PageShown = Pick<TabScan, 'page' | 'documentId'>;

const keyOf = (tabId: number) => `scan:${tabId}`;

async function readScan(tabId: number): Promise<TabScan | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as TabScan | undefined;
}

export async function writeScan(tabId: number, scan: TabScan): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: scan });
}

export async function forgetScan(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back at each change. @returns a function that stops it. */
export function watchScan(tabId: number, changed: (scan: TabScan | undefined) => void): () => void {
  return watchSession(keyOf(tabId), changed);
}

/** The scan of the page that this tab shows now; pages of other sites go unheard, so what they left behind is told apart here. */
export async function scanShown(tabId: number): Promise<TabScan | undefined> {
  const scan = await readScan(tabId);
  return scan && isOf(scan, await pageShown(tabId)) ? scan : undefined;
}

/** Without host permission the address of a tab is hidden, that of its frame is not. */
export async function pageShown(tabId: number): Promise<PageShown | undefined> {
  const frame: { url: string; documentId?: string } | null = await browser.webNavigation
    .getFrame({ tabId, frameId: 0 })
    .catch(() => null);
  if (!frame || !URL.canParse(frame.url)) return undefined;
  return { page: new URL(frame.url).origin, ...(frame.documentId && { documentId: frame.documentId }) };
}

/** Whether the scan was made in this very page, and not in the one before it. */
export function isOf({ page, documentId }: PageShown, shown: PageShown | undefined): boolean {
  return shown?.page === page && shown.documentId === documentId;
}
