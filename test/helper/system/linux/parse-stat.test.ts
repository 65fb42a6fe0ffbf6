import { expect, test } from 'vitest';
import { parseStartTime } from '../../../../helper/system/linux/parse-start-time.ts';
import { parseStat } from '../../../../helper/system/linux/parse-stat.ts';

const rest = '20775 5624 0 -1 4194304 1893 0 0 0 12 3 0 0 20 0 1 0 177623 18649088 4608 18446744073709551615 1 1 0 0 0';

test.for([
  { text: `20912 (python3) S 20776 ${rest}`, name: 'python3', state: 'sleeping' },
  { text: `20912 (next-server (v1) R 20776 ${rest}`, name: 'next-server (v1', state: 'running' },
  { text: `20912 (a) S (b) T 20776 ${rest}`, name: 'a) S (b', state: 'stopped' },
  { text: `20912 (x) t 20776 ${rest}`, name: 'x', state: 'traced' },
  { text: `20912 (x) Z 20776 ${rest}`, name: 'x', state: 'zombie' },
  { text: `20912 (x) D 20776 ${rest}`, name: 'x', state: 'blocked' },
  { text: `20912 (x) P 20776 ${rest}`, name: 'x', state: 'other' },
])('reads $text', ({ text, name, state }) => {
  expect(parseStat(text)).toEqual({
    name,
    state,
    parent: 20776,
    session: 5624,
    processorTicks: 15,
    startedAtTicks: 177623,
  });
});

test('counts the start of a process from the start of the machine', () => {
  expect(parseStartTime('cpu  1 2 3\nbtime 1795391202\nprocesses 12\n', 177623)).toBe('2026-11-23T00:16:18.230Z');
  expect(parseStartTime('cpu  1 2 3\n', 177623)).toBeUndefined();
});
