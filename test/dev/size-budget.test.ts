import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import budget from '../../dev/size-budget.json' with { type: 'json' };

const build = '.output/chrome-mv3';

interface Built {
  name: string;
  bytes: number;
}

function builtFiles(): Built[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stats: statSync(join(build, name)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ name, stats }) => ({ name, bytes: stats.size }));
}

/** In kB. The limits are a few per cent above today's figures: what makes the extension larger says so by changing them. */
describe.skipIf(!existsSync(build))('the built extension is no larger than its budget', () => {
  const files = existsSync(build) ? builtFiles() : [];
  const sumOf = (some: Built[]) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const { 'all but the words': most, zipped, ...parts } = budget;

  test.each(Object.entries(parts))('%s: %i kB', (part, limitKb) => {
    // Vite adds eight letters to the name of a chunk.
    const found = files.filter(({ name }) => name === part || name.slice(0, -12) === part);
    expect(found.length).toBe(1);
    expect(sumOf(found) / 1000).toBeLessThan(limitKb);
  });

  test(`all but the words: ${most} kB`, () => {
    expect(sumOf(files.filter(({ name }) => !name.startsWith('words-'))) / 1000).toBeLessThan(most);
  });

  test(`packed: ${zipped} kB`, () => {
    const packed = files.map(({ name }) => deflateRawSync(readFileSync(join(build, name)), { level: 9 }).length);
    expect(packed.reduce((sum, bytes) => sum + bytes, 0) / 1000).toBeLessThan(zipped);
  });
});
