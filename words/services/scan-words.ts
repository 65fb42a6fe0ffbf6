import { parseTarget } from '../../evidence/address/target.ts';
import { words } from '../words.ts';

/** What is known about a page that tries ports on this computer. */
interface Scan {
  /** Origin of the page, or of the frame in it, that tried the ports. */
  from: string;
  ports: number;
  isMore: boolean;
  sample: readonly number[];
  purposes: readonly (keyof typeof words.page.scans.knownFor)[];
  firstAt: number;
  lastAt: number;
}

export interface ScanWords {
  title: string;
  means: string;
  /** How Portside knows, and what such a page can learn. */
  why: string[];
  whatToDo: string;
}

/** All of it, for the popup. `page` is the origin of the page in the tab. */
export function scanWords(scan: Scan & { page: string }): ScanWords {
  const { scans } = words.page;
  const { from, page, purposes, sample } = scan;
  const means = purposes.length > 0 ? purposes.map((purpose) => scans.knownFor[purpose]) : [scans.many];
  const tried = scans.sample(words.listed(sample.map(String)), sample.length === scan.ports);
  return {
    title: words.scanTitle(scan),
    means: words.paragraph([...(page === from ? [] : [scans.inFrame(new URL(page).host)]), ...means]),
    why: [words.paragraph([tried, scans.counted]), scans.learns],
    whatToDo: parseTarget(from) ? scans.here : scans.elsewhere,
  };
}
