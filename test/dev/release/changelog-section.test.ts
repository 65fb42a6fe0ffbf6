import { expect, test } from 'vitest';
import { changelogSection } from '../../../dev/release/changelog-section.ts';

const changelog = `# Changelog

## Unreleased

### Added

- New.

## 1.10.0 - 2026-11-29

- Ten.

## [1.1.0] - 2026-10-01

- One.

## 1.0.0 - 2026-09-01
`;

test.each([
  ['Unreleased', '### Added\n\n- New.'],
  ['1.10.0', '- Ten.'],
  ['1.1.0', '- One.'],
  // Its heading has nothing below it.
  ['1.0.0', undefined],
  ['1.1', undefined],
  ['1x10x0', undefined],
  ['2.0.0', undefined],
])('of %s', (version, section) => {
  expect(changelogSection(changelog, version)).toBe(section);
});

test('a version without a date was not released', () => {
  expect(changelogSection('## 1.0.0\n\n- One.\n', '1.0.0')).toBeUndefined();
});
