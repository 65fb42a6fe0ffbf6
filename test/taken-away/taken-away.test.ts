import { expect, test } from 'vitest';
import { knownEvidence, newEvidence } from './known-evidence.ts';
import { type TakenAway, takeAway } from './take-away.ts';

/** The lines to hold. Shares only ever go up, and what is wrong and certain down. */
const reached = {
  one: { share: 0.91, wronglyCertain: 0 },
  /** Of every seventh pair, since there are too many of them: `npm run taken-away` takes all. */
  two: { share: 0.919, wronglyCertain: 0 },
};

const known = knownEvidence();
const met = newEvidence();
/** As many as a test of its own takes. */
const some = 100;

function expectAsGood(taken: TakenAway[], { share, wronglyCertain }: { share: number; wronglyCertain: number }): void {
  const wrong = taken.filter((one) => one.wronglyCertain.length > 0);
  const told = wrong.map(({ name, taken: facts, wronglyCertain: causes }) => `${name} without ${facts}: ${causes}`);
  expect(wrong.length, told.join('\n')).toBeLessThanOrEqual(wronglyCertain);
  expect(taken.filter(({ isKept }) => isKept).length / taken.length).toBeGreaterThanOrEqual(share);
}

test('without any one fact, the right cause is still told, or says which fact it misses', () => {
  expectAsGood(
    known.flatMap((one) => takeAway(one, 1)),
    reached.one,
  );
});

test('without any two facts as well', () => {
  expectAsGood(
    known.flatMap((one) => takeAway(one, 2, 7)),
    reached.two,
  );
});

test.for(Array.from({ length: Math.ceil(met.length / some) }, (_, part) => part * some))(
  'without one or two facts of a new case, from number %i on, nothing becomes wrong and certain',
  (first) => {
    const taken = met.slice(first, first + some).flatMap((one) => [...takeAway(one, 1), ...takeAway(one, 2)]);
    expectAsGood(taken, { share: 0, wronglyCertain: 0 });
  },
);
