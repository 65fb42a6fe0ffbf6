import type { Evidence } from '../../evidence/index.ts';
import type { BrowserName } from '../browsers/browser.ts';
import type { TriedStep } from './steps/try-step.ts';

/** With the helper, without it, or without Portside at all: what the browser's own page says. */
export type Mode = 'helper' | 'alone' | 'own-page';

export interface Found {
  /** In the order they are shown. */
  findings: { cause: string; certainty: string }[];
  /** The tab went on to the page by itself. */
  hasArrived: boolean;
  /** What it rests on; absent where nothing is said. */
  evidence?: Evidence;
  /** What its first step came to, where that was tried. */
  tried?: TriedStep | undefined;
}

/** What was to be found, and what was. */
export type Judged = Pick<Outcome, 'cause' | 'alsoTrue' | 'found' | 'skipped'>;

/** What became of one world in one browser. */
export interface Outcome {
  world: string;
  /** The cause that was to come first. */
  cause: string;
  nearMissOf?: string | undefined;
  alsoTrue: readonly string[];
  /** Why its cause is known to come second here. */
  comesSecond?: string | undefined;
  browser: BrowserName;
  mode: Mode;
  elapsedMs: number;
  found?: Found;
  /** In mode `own-page`: what a person reads in the tab. */
  ownPage?: string;
  /** Why it was not made, on this machine. */
  skipped?: string;
  /** It was made, and something broke. */
  problem?: string;
}

export const grades = ['right', 'in-three', 'wrong', 'undecided', 'skipped', 'broken'] as const;
export type Grade = (typeof grades)[number];

export function gradeOf(outcome: Judged): Grade {
  const { cause, found, skipped } = outcome;
  if (skipped) return 'skipped';
  if (!found) return 'broken';
  const named = found.findings.map((finding) => finding.cause);
  if (cause === 'none') return isWrongButCertain(outcome) ? 'wrong' : 'right';
  if (named[0] === cause || (cause === 'works-now' && found.hasArrived)) return 'right';
  if (named.slice(0, 3).includes(cause)) return 'in-three';
  return named.length === 0 ? 'undecided' : 'wrong';
}

/** The worst mistake: something that is not so is called certain. */
export function isWrongButCertain({ cause, alsoTrue, found }: Judged): boolean {
  const isTrue = (named: string) => named === cause || alsoTrue.includes(named);
  return found?.findings.some((finding) => finding.certainty === 'certain' && !isTrue(finding.cause)) ?? false;
}
