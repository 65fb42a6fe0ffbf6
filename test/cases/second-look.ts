import { readFileSync } from 'node:fs';
import { readEvidence } from '../../cli/read-evidence.ts';
import type { Evidence } from '../../evidence/index.ts';

/** Evidence that was once judged wrongly, with what is right of it, and why. */
export interface SecondLook {
  name: string;
  /** Any of them may stand first; a cause of the catalogue, or one that is to come. */
  right: [string, ...string[]];
  why: string;
  evidence: Evidence;
}

export const secondLook: readonly SecondLook[] = readFileSync('test/cases/second-look.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { name, right, why } = JSON.parse(line);
    return { name, right, why, evidence: readEvidence(line, name).evidence };
  });
