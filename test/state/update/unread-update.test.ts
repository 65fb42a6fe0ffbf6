import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noteOf, unreadUpdate } from '../../../state/update/unread-update.ts';
import { english } from '../../../words/en/english.ts';

const dayMs = 24 * 60 * 60_000;

describe('an update is noted', () => {
  test.each([
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '0.10.0', true],
    ['0.1', '0.1.0.1', true],
    ['0.1.0', '0.1.0', false],
    ['0.1', '0.1.0', false],
    ['0.10.0', '0.9.9', false],
    ['1.0.0', '0.9.0', false],
    [undefined, '0.2.0', false],
  ])('from %s to %s: %s', (previous, running, isNoted) => {
    expect(noteOf(previous, running, 7)).toEqual(isNoted ? { version: running, at: 7 } : undefined);
  });
});

describe('what is stored is told', () => {
  const note = { version: '0.2.0', at: 0 };
  test.each<[name: string, stored: unknown, running: string, nowMs: number, told: string | undefined]>([
    ['of the version that runs', note, '0.2.0', dayMs, '0.2.0'],
    ['not of one before', note, '0.3.0', dayMs, undefined],
    ['not once it is old', note, '0.2.0', 15 * dayMs, undefined],
    ['not once it was read', undefined, '0.2.0', dayMs, undefined],
    ['not if it is damaged', { version: 2 }, '0.2.0', dayMs, undefined],
  ])('%s', (_, stored, running, nowMs, told) => {
    expect(unreadUpdate(stored, running, nowMs)).toBe(told);
  });
});

test('news is about a version that there is, or that is in the making', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  for (const [one, changes] of Object.entries(english.page.update.news)) {
    expect(one === version || changelog.includes(`## ${one}`), one).toBe(true);
    expect(changes.length, 'a popup is small').toBeLessThanOrEqual(3);
  }
});
