import type { FactName } from '../evidence/index.ts';

class MissingFact extends Error {
  readonly fact: FactName;

  constructor(fact: FactName) {
    super(`needs ${fact}`);
    this.fact = fact;
  }
}

/**
 * Runs `judge` on the facts as the cause may read them. Unknown facts are undefined, except needed ones: reading one of those ends the
 * judgement as undecided.
 */
export function judgeReadable<Readable, Verdict>(
  judge: (facts: Readable) => Verdict,
  known: object,
  needs: readonly FactName[],
): Verdict | { certainty: 'undecided'; missing: FactName } {
  try {
    return judge(readable(known, needs));
  } catch (error) {
    if (error instanceof MissingFact) return { certainty: 'undecided', missing: error.fact };
    throw error;
  }
}

/** The engine's only cast. */
function readable<Readable>(known: object, needs: readonly FactName[]): Readable {
  const isKnown = (name: FactName) => Reflect.get(known, name) !== undefined;
  const view = { ...known, isKnown };
  for (const name of needs) {
    if (isKnown(name)) continue;
    Object.defineProperty(view, name, {
      get() {
        throw new MissingFact(name);
      },
    });
  }
  return view as Readable;
}
