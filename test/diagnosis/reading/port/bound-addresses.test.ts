import { expect, test } from 'vitest';
import {
  boundForTarget,
  boundOnPort,
  hasListener,
  hasNoListener,
  isListenedAt,
} from '../../../../diagnosis/reading/port/bound-addresses.ts';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import { listeners } from '../../evidence.ts';

function targetOf(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  return target;
}

const name = targetOf('http://localhost:3000/');

test('listeners count when they are on the port, and further when they ought to take the connection', () => {
  const all = listeners('127.0.0.1:3000', '[::]:3001', '192.0.2.10:3000');
  expect(boundOnPort(name, all)).toEqual(['127.0.0.1', '192.0.2.10']);
  expect(boundForTarget(name, all)).toEqual(['127.0.0.1']);
});

test('that nobody listens is known only once the table was read', () => {
  expect(hasListener(name, undefined)).toBe(false);
  expect(hasNoListener(name, undefined)).toBe(false);
  expect(hasNoListener(name, listeners('127.0.0.1:3001'))).toBe(true);
  expect(hasListener(name, listeners('192.0.2.10:3000'))).toBe(true);
  expect(isListenedAt('127.0.0.1', name, listeners('192.0.2.10:3000'))).toBe(false);
  expect(isListenedAt('127.0.0.1', name, listeners('0.0.0.0:3000'))).toBe(true);
});
