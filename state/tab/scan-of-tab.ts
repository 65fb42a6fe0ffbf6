import browser from 'webextension-polyfill';
import type { AgentPurpose } from '../../diagnosis/knowledge/agent-ports.ts';
import { watchSession } from '../watch-session.ts';
import { writeSession } from '../write-session.ts';
import { isSameDocument, type PageShown, pageShown } from './page-shown.ts';

/** What is told of a page that tries ports of this computer. */
export interface PortScan {
  /** Origin of the page, or of the frame in it, that tried. */
  from: string;
  /** Different ones; `isMore`: there were more than are counted. */
  ports: number;
  isMore: boolean;
  /** The lowest few, in their order. */
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

/** The scan of the page that this tab shows now; pages of other sites go unheard, so what they left behind is told apart here. */
export async function scanShown(tabId: number): Promise<TabScan | undefined> {
  const scan = await readScan(tabId);
  return scan && isSameDocument(scan, await pageShown(tabId)) ? scan : undefined;
}
