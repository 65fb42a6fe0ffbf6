import type { AgentPurpose } from '../../diagnosis/knowledge/agent-ports.ts';
import { isSameDocument, type PageShown, pageShown } from './page-shown.ts';
import { tabItem } from './tab-item.ts';

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

const stored = tabItem<TabScan>('scan');

export const { write: writeScan, forget: forgetScan, watch: watchScan } = stored;

/** The scan by the page this tab shows now. We don't hear of pages of other sites, so scans by earlier pages are sorted out here. */
export async function scanShown(tabId: number): Promise<TabScan | undefined> {
  const scan = await stored.read(tabId);
  return scan && isSameDocument(scan, await pageShown(tabId)) ? scan : undefined;
}
