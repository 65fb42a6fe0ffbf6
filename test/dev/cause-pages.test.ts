import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causePages } from '../../dev/cause-pages/cause-pages.ts';
import { causes } from '../../diagnosis/causes/index.ts';

const pages = Object.entries(causePages());
const ofCauses = pages.filter(([file]) => file !== 'README.md');

describe('the pages on causes', () => {
  test.each(pages)('%s is the one its sources make: npm run docs:causes', (file, page) => {
    expect(readFileSync(`docs/causes/${file}`, 'utf8')).toBe(page);
  });

  test('are one for each cause, and none of a cause that is gone', () => {
    const files = ['README.md', ...causes.map(({ id }) => `${id}.md`)];
    expect(readdirSync('docs/causes').sort()).toEqual(files.sort());
  });

  test.each(pages)('%s leaves nothing to be filled in', (_, page) => {
    expect(page).not.toMatch(/undefined|\bnull\b|\[object|NaN|\*\*\.\*\*|\n\n\n/);
  });

  /** Where a temporary folder, a home or the zoo's own ports show, evidence was kept as it was recorded. */
  test.each(pages)('%s speaks of no machine of ours', (_, page) => {
    expect(page).not.toMatch(/\/tmp\/|\/root\b|\/home\/|portside-\w{6}\b|zoo\/servers|localhost\/zoo|:1[0-9]{4}\//);
  });

  test.each(ofCauses)('%s has a cause, a way to know it and something to do', (_, page) => {
    expect(page).toMatch(/^# .+\n\n\p{Lu}.+\.\n/u);
    for (const heading of ['What Portside says', 'How Portside knows']) expect(page).toContain(`\n## ${heading}\n`);
    expect(page).toMatch(/\nWhat to do:\n\n1\. \p{Lu}/u);
  });

  test('are all in the index, at the place where the request stops', () => {
    const [, index = ''] = pages.find(([file]) => file === 'README.md') ?? [];
    const [, byPlace = ''] = index.split('## By place');
    for (const { id } of causes) expect(byPlace.split(`](${id}.md)`)).toHaveLength(2);
  });
});
