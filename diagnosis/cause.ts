import type { Attempt } from '../evidence/attempt.ts';
import type { FactName, Facts, OperatingSystem } from '../evidence/index.ts';
import type { Target } from '../evidence/target.ts';
import { judgeReadable } from './judge-readable.ts';

/** The five places on the way of a request; `none` is for the cause that says nothing failed. */
export type Stop = 'browser' | 'name' | 'port' | 'program' | 'reply' | 'none';

export type Certainty = 'certain' | 'likely';

export type Verdict<Details> = { certainty: Certainty; details: Details } | { certainty: 'ruled-out' };

/** One thing to do. `open` is an address to go to, `command` something to copy into a terminal. */
export interface Step {
  text: string;
  command?: string;
  open?: string;
  /** Says nothing to those whose page makes a call that fails. */
  isForPageOnly?: true;
}

/** What the words may depend on besides the details. */
export interface Circumstances {
  target: Target;
  os: OperatingSystem;
  /** When the evidence was complete, ISO 8601. */
  at: string;
  browser?: Attempt['browser'];
  /** A page asked for it, as a part of itself or by a script: nobody opens this address. */
  isCall?: boolean;
}

/** Plain data, so that recorded cases and translations need no prose. */
export type Details = Record<string, unknown>;

interface Words<D> {
  /** One sentence that stands alone, without a full stop. */
  title(details: D, circumstances: Circumstances): string;
  /** How we know. */
  why(details: D, circumstances: Circumstances): string;
  steps(details: D, circumstances: Circumstances): Step[];
}

type Needed<N extends FactName> = { readonly [Name in N]: Facts[Name] };
type Used<U extends FactName> = { readonly [Name in U]: Facts[Name] | undefined };

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
  judge(facts: Needed<N> & Used<U> & Given & Known): Verdict<D>;
  /** Causes that may hold as well and say less, of which its own why speaks: beside it they are likely at most, and come last. */
  outranks?(details: D): readonly string[];
  text: Words<D>;
}

export type Judgement =
  | { certainty: 'ruled-out' }
  | { certainty: 'undecided'; missing: FactName }
  | {
      certainty: Certainty;
      details: Details;
      outranks: readonly string[];
      say(circumstances: Circumstances): { title: string; why: string; steps: Step[] };
    };

/** One explanation of a failure, its `details` type hidden so that all of them fit one catalogue. */
export interface Cause {
  id: string;
  stop: Stop;
  reads: readonly FactName[];
  examine(given: Given, facts: Partial<Facts>): Judgement;
}

export function defineCause<Id extends string, N extends FactName, U extends FactName, D extends Details>(
  definition: Definition<Id, N, U, D>,
): Cause & { id: Id } {
  const { id, stop, needs, uses, judge, outranks, text } = definition;
  return {
    id,
    stop,
    reads: [...needs, ...uses],
    examine(given, facts) {
      const verdict = judgeReadable(judge, { ...facts, ...given }, needs);
      if (!('details' in verdict)) return verdict;
      const { certainty, details } = verdict;
      return {
        certainty,
        details,
        outranks: outranks?.(details) ?? [],
        say: (circumstances) => ({
          title: text.title(details, circumstances),
          why: text.why(details, circumstances),
          steps: text.steps(details, circumstances),
        }),
      };
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
