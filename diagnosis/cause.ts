import type { Target } from '../evidence/address/target.ts';
import type { FactName, Facts, OperatingSystem } from '../evidence/index.ts';
import { judgeReadable } from './judge-readable.ts';
import type { FactsRead } from './reading/facts-read.ts';

/** The five places on the way of a request; `none` is for the cause that says nothing failed. */
export type Stop = 'browser' | 'name' | 'port' | 'program' | 'reply' | 'none';

export type Certainty = 'certain' | 'likely';

/** Plain data, of which the words in each language are made. */
export type Details = Record<string, unknown>;

export type Verdict<D> = { certainty: Certainty; details: D } | { certainty: 'ruled-out' };

type Needed<N extends FactName> = { readonly [Name in N]: Facts[Name] };

/** What is always known. `at` is the time of the evidence, ISO 8601. */
interface Given {
  readonly target: Target;
  readonly os: OperatingSystem;
  readonly at: string;
}

interface Known {
  /** Whether a needed fact may be read without ending the judgement. */
  isKnown(name: FactName): boolean;
}

interface Definition<Id extends string, N extends FactName, U extends FactName, D extends Details> {
  id: Id;
  stop: Stop;
  /** Facts it cannot be judged without. */
  needs: readonly N[];
  /** Facts that sharpen it; `undefined` where unknown. */
  uses: readonly U[];
  /**
   * Reading a needed fact that is unknown ends the judgement as undecided on that fact.
   * So read what is known early first: a cause that is already ruled out then asks for nothing more.
   */
  judge(facts: Needed<N> & FactsRead<U> & Given & Known): Verdict<D>;
  /** Facts that would show it to be wrong, if it is: where one was asked for in vain, it is likely at most. */
  hingesOn?: readonly U[];
  /** Causes that may hold as well and say less, of which its own why speaks: beside it they are likely at most, and come last. */
  outranks?(details: D): readonly string[];
}

export type Judgement<D extends Details = Details> =
  | { certainty: 'ruled-out' }
  | { certainty: 'undecided'; missing: FactName }
  | { certainty: Certainty; details: D; outranks: readonly string[] };

/** One explanation of a failure. Its words stand in `words/<language>/causes/`. */
export interface Cause<Id extends string = string, D extends Details = Details> {
  id: Id;
  stop: Stop;
  /** Facts it cannot be judged without: a part of those it reads. */
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
      const { certainty, details } = verdict;
      return { certainty, details, outranks: outranks?.(details) ?? [] };
    },
  };
}

export const ruledOut = { certainty: 'ruled-out' } as const;

export function likely<D extends Details>(details: D): Verdict<D> {
  return { certainty: 'likely', details };
}

export function certain<D extends Details>(details: D): Verdict<D> {
  return { certainty: 'certain', details };
}
