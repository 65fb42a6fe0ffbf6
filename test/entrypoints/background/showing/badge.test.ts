import { expect, test } from 'vitest';
import { badgeFor } from '../../../../entrypoints/background/showing/badge.ts';
import { contrast } from '../../../components/page/contrast.ts';

const cases: [string, Parameters<typeof badgeFor>[0], string][] = [
  ['nothing', {}, ''],
  ['calls that fail', { failingPlaces: 3 }, '3'],
  ['no more of them', { failingPlaces: 0 }, ''],
  ['a scan, whatever fails', { failingPlaces: 3, isScanning: true }, 'scan'],
  ['the page itself, whatever else', { failingPlaces: 3, isScanning: true, isPageDiagnosed: true }, '?'],
  ['what is left once the page itself is fine', { failingPlaces: 3, isPageDiagnosed: false }, '3'],
];

test.each(cases)('the badge says %s', (_, marks, text) => {
  expect(badgeFor(marks).text).toBe(text);
});

test.each(cases)('the badge can be read: %s', (_, marks) => {
  const { color, textColor } = badgeFor(marks);
  expect(contrast(textColor, color)).toBeGreaterThanOrEqual(4.5);
});
