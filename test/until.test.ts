import { expect, test } from 'vitest';
import { until } from './until.ts';

test('goes on as soon as it is so', async () => {
  let looks = 0;
  await until('the third look', () => ++looks === 3, { pauseMs: 1 });
  expect(looks).toBe(3);
});

test('says what it waited for in vain', async () => {
  await expect(until('the port is free', async () => false, { timeoutMs: 5, pauseMs: 1 })).rejects.toThrow(
    'waited in vain until the port is free',
  );
});
