import { test } from 'vitest';
import { cases } from './properties.ts';
import { tryCases } from './try-cases.ts';

/** A few of each; `npm run fuzz` tries a million. */
const fewRuns = 150;

test.each(Object.entries(cases))('%s takes whatever comes', { timeout: 60_000 }, async (_, inputs) => {
  await tryCases(inputs, fewRuns);
});
