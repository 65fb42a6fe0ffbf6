import { expect, test } from 'vitest';
import { changesBetween, nextRows, type Row } from '../../../entrypoints/running/rows.ts';
import type { Service } from '../../../evidence/machine/services.ts';

const at = (nowMs: number, heldPort?: number) => ({ nowMs, heldPort });
const service = (port: number, web?: boolean): Service => ({ port, addresses: [], ...(web !== undefined && { web }) });
const portsOf = (rows: Row[]) =>
  rows.map(({ service: { port }, missedAtMs }) => (missedAtMs === undefined ? port : -port));

test('pages come first, then each by its port', () => {
  expect(portsOf(nextRows([], [service(9000), service(22), service(8000, true), service(3000, true)], at(0)))).toEqual([
    3000, 8000, 22, 9000,
  ]);
});

test('what is shown keeps its place, and what is new comes below', () => {
  const rows = nextRows([], [service(8000, true), service(9000)], at(0));
  const after = nextRows(rows, [service(3000, true), service(8000), service(9000, true)], at(1000));
  expect(portsOf(after)).toEqual([8000, 9000, 3000]);
});

test('what stopped is shown for a while, and longer while a person is in it', () => {
  const running = nextRows([], [service(3000, true), service(8000, true)], at(0));
  const stopped = nextRows(running, [service(8000, true)], at(1000));
  expect(portsOf(stopped)).toEqual([-3000, 8000]);
  expect(portsOf(nextRows(stopped, [service(8000, true)], at(6000)))).toEqual([-3000, 8000]);
  expect(portsOf(nextRows(stopped, [service(8000, true)], at(8000, 3000)))).toEqual([-3000, 8000]);
  expect(portsOf(nextRows(stopped, [service(8000, true)], at(8000)))).toEqual([8000]);
});

test('what is back in time is where it was', () => {
  const running = nextRows([], [service(3000, true), service(8000, true)], at(0));
  const stopped = nextRows(running, [service(8000, true)], at(1000));
  expect(portsOf(nextRows(stopped, [service(3000, true), service(8000, true)], at(3000)))).toEqual([3000, 8000]);
});

test('each change is told once', () => {
  const before = nextRows([], [service(3000), service(8000)], at(0));
  const after = nextRows(before, [service(8000), service(9000)], at(1000));
  const later = nextRows(after, [service(8000), service(9000)], at(2000));
  const told = ({ started, stopped }: ReturnType<typeof changesBetween>) =>
    [started, stopped].map((all) => all.map(({ port }) => port));
  expect(told(changesBetween(before, after))).toEqual([[9000], [3000]]);
  expect(told(changesBetween(after, later))).toEqual([[], []]);
});
