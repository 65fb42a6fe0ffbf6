import type { Target } from '../evidence/address/target.ts';
import type { browserFacts, FactName, Facts } from '../evidence/index.ts';
import type { ListenRow } from './system/listen-row.ts';
import type { Processes } from './system/running-process.ts';

/** The facts that come from the machine; the others are the browser's. */
export type MachineFact = Exclude<FactName, (typeof browserFacts)[number]>;

/** What a probe may use. */
export interface ProbeContext {
  target: Target;
  /** How long a server may stay silent, if not as long as usual. */
  silenceMs?: number;
  /** Waits for another probe's fact. @throws Unknown for the reason that fact is unknown. */
  found<Name extends MachineFact>(name: Name): Promise<Facts[Name]>;
  /** The listener table, with details only the helper needs, read once. @throws Unknown if it can't be read */
  sockets(): Promise<ListenRow[]>;
  /** Which process holds each of these sockets, by inode. Found out once, and only for those we may see. */
  holders(): Promise<Map<number, number>>;
  /** @throws Unknown if they can't be read */
  processes(): Promise<Processes>;
}

/** Finds out one fact. @throws Unknown with the reason if it can't */
export type Probe<Name extends MachineFact> = (context: ProbeContext) => Promise<Facts[Name]>;

/** One probe for each fact of the machine. */
export type Probes = { [Name in MachineFact]: Probe<Name> };
