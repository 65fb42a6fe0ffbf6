import { expect, test, vi } from 'vitest';
import { knownEvidence, newEvidence } from './known-evidence.ts';
import { type TakenAway, takeAway } from './take-away.ts';

/** The lines to hold. Shares only ever go up, and what is wrong and certain down. */
const reached = {
  one: { share: 0.91, wronglyCertain: 0 },
  /** Of every seventh pair, since there are too many of them: `npm run taken-away` takes all. */
  two: { share: 0.919, wronglyCertain: 0 },
};

/** A busy machine takes its time over some thousand diagnoses. */
vi.setConfig({ testTimeout: 30_000 });

const known = knownEvidence();

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

test('without one or two facts of a new case, nothing becomes wrong and certain', () => {
  const fewest = { share: 0, wronglyCertain: 0 };
  expectAsGood(
    newEvidence().flatMap((one) => [...takeAway(one, 1), ...takeAway(one, 2)]),
    fewest,
  );
});
