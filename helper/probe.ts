import type { Target } from '../evidence/address/target.ts';
import type { browserFacts, FactName, Facts } from '../evidence/index.ts';
import type { ListenRow } from './system/listen-row.ts';
import type { Processes } from './system/running-process.ts';

/** The facts a machine can tell; the others are the browser's. */
export type MachineFact = Exclude<FactName, (typeof browserFacts)[number]>;

/** What a probe may look at. */
export interface ProbeContext {
  target: Target;
  /** How long a server may say nothing, where that is not to be the usual. */
  silenceMs?: number;
  /** Waits for another probe's fact. @throws Unknown for the reason that fact is unknown. */
  found<Name extends MachineFact>(name: Name): Promise<Facts[Name]>;
  /** The listener table with what only the helper needs of it, read once. @throws Unknown where it cannot be read. */
  sockets(): Promise<ListenRow[]>;
  /** Which process holds each of these sockets, by inode; found out once, and only of those that may be seen. */
  holders(): Promise<Map<number, number>>;
  /** @throws Unknown where they cannot be read. */
  processes(): Promise<Processes>;
}

/** Finds one fact out. @throws Unknown with the reason why it cannot. */
export type Probe<Name extends MachineFact> = (sight: ProbeContext) => Promise<Facts[Name]>;

/** One probe for each fact a machine can tell. */
export type Probes = { [Name in MachineFact]: Probe<Name> };
