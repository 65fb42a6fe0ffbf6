import type { AgentPurpose } from '../../diagnosis/knowledge/agent-ports.ts';
import { browser } from '../../probes/browser.ts';
import { watchSession } from '../watch-session.ts';
import { writeSession } from '../write-session.ts';
import { isSameDocument, type PageShown, pageShown } from './page-shown.ts';

/** What we tell about a page that tries ports of this computer. */
export interface PortScan {
  /** Origin of the page, or of the frame in it, that tried. */
  from: string;
  /** How many different ones; `isMore`: there were more than we count. */
  ports: number;
  isMore: boolean;
  /** The lowest few, in order. */
  sample: number[];
  purposes: AgentPurpose[];
  /** Milliseconds since 1970. */
  firstAt: number;
  lastAt: number;
}

/** A scan, and the page of the tab in which it was made. */
export interface TabScan extends PortScan, PageShown {}

const keyOf = (tabId: number) => `scan:${tabId}`;

async function readScan(tabId: number): Promise<TabScan | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as TabScan | undefined;
}

export function writeScan(tabId: number, scan: TabScan): Promise<void> {
  return writeSession(keyOf(tabId), scan);
}

export function forgetScan(tabId: number): Promise<void> {
  return writeSession(keyOf(tabId), undefined);
}

/** Calls back at each change. @returns a function that stops it. */
export function watchScan(tabId: number, changed: (scan: TabScan | undefined) => void): () => void {
  return watchSession(keyOf(tabId), changed);
}

/** The scan by the page this tab shows now. We don't hear of pages of other sites, so scans by earlier pages are sorted out here. */
export async function scanShown(tabId: number): Promise<TabScan | undefined> {
  const scan = await readScan(tabId);
  return scan && isSameDocument(scan, await pageShown(tabId)) ? scan : undefined;
}
