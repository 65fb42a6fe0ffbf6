import { afterEach, expect, test, vi } from 'vitest';
import { logErrors } from '../../state/log-errors.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('what goes wrong in a promise that nothing waits for is logged, and rejects nowhere', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  const gone = new Error('No tab with id: 7.');
  logErrors(Promise.reject(gone));
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  expect(warn.mock.calls).toEqual([['Portside:', gone]]);
});
