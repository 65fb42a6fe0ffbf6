import type { Target } from '../evidence/address/target.ts';
import type { FactName, Facts, OperatingSystem } from '../evidence/index.ts';
import { judgeReadable } from './judge-readable.ts';
import type { FactsRead } from './reading/facts-read.ts';

/** The five places a request passes through; `none` is for the cause that says nothing failed. */
export type Stop = 'browser' | 'name' | 'port' | 'program' | 'reply' | 'none';

export type Certainty = 'certain' | 'likely';

/** Plain data. The words of each language are functions of it. */
export type Details = Record<string, unknown>;

export type Verdict<D> = { certainty: Certainty; details: D; isLess?: true } | { certainty: 'ruled-out' };

type Needed<N extends FactName> = { readonly [Name in N]: Facts[Name] };

/** What is always known. `at` is the time of the evidence, ISO 8601. */
interface Given {
  readonly target: Target;
  readonly os: OperatingSystem;
  readonly at: string;
}

interface Known {
  /** Whether a needed fact is known, so that reading it won't end the judgement. */
  isKnown(name: FactName): boolean;
}

interface Definition<Id extends string, N extends FactName, U extends FactName, D extends Details> {
  id: Id;
  stop: Stop;
  /** Facts the cause can't be judged without. */
  needs: readonly N[];
  /** Facts that make it more precise; `undefined` if unknown. */
  uses: readonly U[];
  /**
   * Reading a needed fact that is unknown ends the judgement as undecided, and names that fact as missing. So read facts that are known
   * early first: a cause that they rule out doesn't have to wait for the others.
   */
  judge(facts: Needed<N> & FactsRead<U> & Given & Known): Verdict<D>;
  /** Facts that could disprove it. If one of them was asked for and couldn't be had, the cause is likely at most. */
  hingesOn?: readonly U[];
  /** Causes that may also hold but say less, because this one's `why` covers them. They become likely at most, and come last. */
  outranks?(details: D): readonly string[];
}

export type Judgement<D extends Details = Details> =
  | { certainty: 'ruled-out' }
  | { certainty: 'undecided'; missing: FactName }
  | { certainty: Certainty; details: D; isLess: boolean; outranks: readonly string[] };

/** One explanation of a failure. Its words are in `words/<language>/causes/`. */
export interface Cause<Id extends string = string, D extends Details = Details> {
  id: Id;
  stop: Stop;
  /** Facts the cause can't be judged without: some of those it reads. */
  needs: readonly FactName[];
  reads: readonly FactName[];
  hingesOn: readonly FactName[];
  examine(given: Given, facts: Partial<Facts>): Judgement<D>;
}

export function defineCause<Id extends string, N extends FactName, U extends FactName, D extends Details>(
  definition: Definition<Id, N, U, D>,
): Cause<Id, D> {
  const { id, stop, needs, uses, hingesOn = [], judge, outranks } = definition;
  return {
    id,
    stop,
    needs,
    reads: [...needs, ...uses],
    hingesOn,
    examine(given, facts) {
      const verdict = judgeReadable(judge, { ...facts, ...given }, needs);
      if (!('details' in verdict)) return verdict;
      const { certainty, details, isLess = false } = verdict;
      return { certainty, details, isLess, outranks: outranks?.(details) ?? [] };
    },
  };
}

export const ruledOut = { certainty: 'ruled-out' } as const;

export function likely<D extends Details>(details: D): Verdict<D> {
  return { certainty: 'likely', details };
}

/** Compatible with everything known, though nothing points at it rather than at another cause: it comes after all that are likely. */
export function lessLikely<D extends Details>(details: D): Verdict<D> {
  return { certainty: 'likely', details, isLess: true };
}

export function certain<D extends Details>(details: D): Verdict<D> {
  return { certainty: 'certain', details };
}
