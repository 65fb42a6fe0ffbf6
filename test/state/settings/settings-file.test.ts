import { describe, expect, test } from 'vitest';
import { changesBy, readSettingsFile, settingsFile } from '../../../state/settings/settings-file.ts';

const chosen = {
  show: 'badge' as const,
  neverHere: ['http://localhost:3000'],
  portMemory: false,
  language: 'en' as const,
  shell: 'fish' as const,
};
const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ portside: 'settings', version: 1, settings, ...more });

describe('a file of settings', () => {
  test('is read as it was written', () => {
    expect(readSettingsFile(settingsFile(chosen))).toEqual(chosen);
  });

  test('may leave settings out, and hold ones that are not known', () => {
    expect(readSettingsFile(file({ show: 'popup', theme: 'dark' }))).toEqual({ show: 'popup' });
    expect(readSettingsFile(file({}))).toEqual({});
  });

  test('of a later version is told apart from none', () => {
    expect(readSettingsFile(file({ show: { page: true } }, { version: 2 }))).toBe('newer');
  });

  const none: [name: string, text: string][] = [
    ['nothing', ''],
    ['a word', 'settings'],
    ['a file that was cut short', settingsFile(chosen).slice(0, -20)],
    ['JSON of something else', '{"version":1,"settings":{"show":"badge"}}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a value that no setting has', file({ show: 'loud' })],
    ['a value of another type', file({ portMemory: 'no' })],
    ['a site that is none', file({ neverHere: ['javascript:alert(1)'] })],
    ['a site with more than its origin', file({ neverHere: ['http://localhost:3000/x'] })],
    [
      'more sites than anybody has',
      file({ neverHere: Array.from({ length: 501 }, (_, port) => `http://localhost:${port + 1}`) }),
    ],
    ['a prototype', '{"__proto__":{"portside":"settings","version":1,"settings":{}}}'],
    ['a version that is no number', file({}, { version: 'new' })],
  ];
  test.each(none)('%s holds no settings', (_, text) => {
    expect(readSettingsFile(text)).toBe('no-settings');
  });
});

describe('what changes by a file', () => {
  test('is what differs', () => {
    expect(changesBy(chosen, { ...chosen, show: 'tips' })).toEqual({ show: 'tips' });
    expect(changesBy(chosen, { neverHere: [] })).toEqual({ neverHere: [] });
  });

  test('is nothing where the file says the same, or nothing', () => {
    expect(changesBy(chosen, structuredClone(chosen))).toEqual({});
    expect(changesBy(chosen, {})).toEqual({});
  });
});
