import { expect, test, vi } from 'vitest';
import { latestOnly } from '../../state/latest-only.ts';

/** A task whose runs end when told to. */
function slowTask() {
  const runs: PromiseWithResolvers<void>[] = [];
  const task = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  return { runs, task };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('runs at once, and once more for all that was asked meanwhile', async () => {
  const { runs, task } = slowTask();
  const { run } = latestOnly(task);
  run();
  expect(runs).toHaveLength(1);
  for (let times = 0; times < 5; times += 1) run();
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await settled();
  expect(runs).toHaveLength(2);
  runs[1]?.resolve();
  await settled();
  expect(runs).toHaveLength(2);
});

test('runs again when it is asked after it has ended', async () => {
  const { runs, task } = slowTask();
  const { run } = latestOnly(task);
  run();
  runs[0]?.resolve();
  await settled();
  run();
  expect(runs).toHaveLength(2);
});

test('stopped: what has begun ends, what was wanted does not begin', async () => {
  const { runs, task } = slowTask();
  const { run, stop } = latestOnly(task);
  run();
  run();
  stop();
  runs[0]?.resolve();
  await settled();
  expect(runs).toHaveLength(1);
});

test('a run that fails is logged, and the next one runs', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { runs, task } = slowTask();
  const { run } = latestOnly(task);
  run();
  runs[0]?.reject(new Error('no tab'));
  await settled();
  expect(warn).toHaveBeenCalledOnce();
  run();
  expect(runs).toHaveLength(2);
  warn.mockRestore();
});

test('a run that fails takes nothing with it that was asked meanwhile', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { runs, task } = slowTask();
  const { run } = latestOnly(task);
  run();
  run();
  runs[0]?.reject(new Error('no tab'));
  await settled();
  expect(warn).toHaveBeenCalledOnce();
  expect(runs).toHaveLength(2);
  warn.mockRestore();
});
