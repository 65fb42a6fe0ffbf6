import { type AgentPurpose, agentPorts } from '../../../diagnosis/knowledge/agent-ports.ts';
import { keepNewest } from '../../../state/keep-newest.ts';
import type { PortScan } from '../../../state/tab/scan-of-tab.ts';

/**
 * This many different ports within `windowMs` are a search, whether they answer or not. The host is left out: several names of
 * one port are one server. Reasons and near misses: docs/port-scans.md.
 */
export const minPorts = {
  /** A program that listens for its own site takes up to ten ports in a row; a page at work knows its two or three. */
  elsewhere: 12,
  /** A page of this computer may watch over the servers that its owner runs. */
  here: 24,
};
export const windowMs = 60_000;
/** Of the 65,535 ports, the exact number beyond this doesn't matter. */
const maxCounted = 1000;
const maxPages = 50;
const sampleSize = 5;

/** One request of a page to this computer. */
export interface Tried {
  tabId: number;
  /** Origin of the page. */
  from: string;
  isElsewhere: boolean;
  port: number;
  at: number;
}

interface Tries {
  /** When each port was tried last. */
  ports: Map<number, number>;
  firstAt: number;
  lastAt: number;
  isNamed: boolean;
  isMore: boolean;
}

/** Counts, page by page, which ports of this computer are tried. Kept only in memory, and reset after a minute without a try. */
export class TriedPorts {
  readonly #pages = new Map<string, Tries>();

  /** @returns the scan this page is making so far, or undefined if its requests look like normal use */
  note(tried: Tried): (() => PortScan) | undefined {
    const tries = this.#triesOf(tried);
    const { port, at, from, isElsewhere } = tried;
    tries.lastAt = at;
    if (tries.ports.has(port) || tries.ports.size < maxCounted) tries.ports.set(port, at);
    else tries.isMore = true;
    if (!tries.isNamed) judge(tries, isElsewhere);
    return tries.isNamed ? () => scanOf(tries, from) : undefined;
  }

  #triesOf({ tabId, from, at }: Tried): Tries {
    const key = `${tabId} ${from}`;
    const known = this.#pages.get(key);
    const goesOn = known && known.lastAt >= at - windowMs;
    const tries = goesOn ? known : { ports: new Map(), firstAt: at, lastAt: at, isNamed: false, isMore: false };
    // Deleted first, so that it moves to the end: the oldest page is the one to drop.
    this.#pages.delete(key);
    keepNewest(this.#pages, key, tries, maxPages);
    return tries;
  }
}

function judge(tries: Tries, isElsewhere: boolean): void {
  const { ports, lastAt } = tries;
  for (const [port, at] of ports) if (at < lastAt - windowMs) ports.delete(port);
  tries.firstAt = Math.min(...ports.values());
  tries.isNamed = isElsewhere
    ? ports.size >= minPorts.elsewhere || purposesOf(ports).length > 0
    : ports.size >= minPorts.here;
}

/** What these ports are known for; nothing where there are too few of a kind. */
function purposesOf(tried: ReadonlyMap<number, number>): AgentPurpose[] {
  return agentPorts
    .filter(({ ports, minTried }) => ports.filter((port) => tried.has(port)).length >= minTried)
    .map(({ purpose }) => purpose);
}

function scanOf({ ports, isMore, firstAt, lastAt }: Tries, from: string): PortScan {
  const sample = [...ports.keys()].sort((one, other) => one - other).slice(0, sampleSize);
  return { from, ports: ports.size, isMore, sample, purposes: purposesOf(ports), firstAt, lastAt };
}
