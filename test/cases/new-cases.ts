import { readFileSync } from 'node:fs';
import type { RealCase } from './cases.ts';

/**
 * Failures met later than those of `cases`, each with the record it was made from. Cause and evidence were written down before Portside
 * judged any of them, by somebody who hadn't read the diagnosis: docs/measured/new-cases-first-score.md has what it said at first.
 */
export const newCases: readonly RealCase[] = readFileSync('test/cases/new-cases.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { id, cause, alsoTrue, url, note } = JSON.parse(line);
    return { id, cause, alsoTrue, source: url, note };
  });
