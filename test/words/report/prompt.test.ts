import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readEvidence } from '../../../cli/read-evidence.ts';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { languages } from '../../../words/languages.ts';
import { loadWords } from '../../../words/load-words.ts';
import { estimateTokens } from '../../../words/report/estimate-tokens.ts';
import { findingsInWords } from '../../../words/report/in-words.ts';
import { promptOf } from '../../../words/report/prompt.ts';
import type { Shell } from '../../../words/shells.ts';
import { cases } from '../../cases/cases.ts';
import { type Situation, situations } from '../../components/situations.ts';

function prompt({ evidence }: Situation, shell?: Shell): string {
  const target = parseTarget(evidence.url);
  if (!target) throw new Error(evidence.url);
  return promptOf(target, diagnose(evidence), shell);
}

test('an assistant gets what was opened, seen, found and not found, and what is asked', () => {
  const text = prompt(situations['server-stopped']);
  expect(text).toContain('`http://localhost:23000/checkout?item=***` on Linux');
  expect(text).toContain('What it found (likely, not proven):\nThe Vite server for shop is now on port 5173.');
  expect(text).toContain("- Chromium's request failed after 18 ms: ERR_CONNECTION_REFUSED");
  expect(text).toContain('- 127.0.0.1:23000 refused the connection');
  expect(text).toContain('Also possible:\n- The Next.js server for shop stopped');
  expect(text).toContain("and nothing points to it:\n- The server may be in a container that doesn't publish");
  expect(text).toContain('with commands for bash on Linux');
});

test('says what is missing, and never calls a guess certain', () => {
  const text = prompt(situations['nothing-listening']);
  expect(text).toContain('Not known:\n- Whether a program is listening and what refuses the connection');
  expect(text).toContain('(likely, not proven)');
  expect(text).not.toContain('(certain)');
  expect(prompt(situations['cert-expired'])).toContain('What it found (certain):\n');
});

test.each([
  ['windows', undefined, 'PowerShell on Windows'],
  ['windows', 'cmd', 'cmd on Windows'],
  ['windows', 'fish', 'PowerShell on Windows'],
  ['macos', undefined, 'zsh on macOS'],
  ['linux', 'fish', 'fish on Linux'],
] as const)('on %s, with %s chosen, commands are to be for %s', (os, shell, where) => {
  const { evidence, ...rest } = situations['works-now'];
  expect(prompt({ ...rest, evidence: { ...evidence, os } }, shell)).toContain(`commands for ${where}.`);
});

const diagnosed = cases.map(({ id }) => {
  const { target, evidence } = readEvidence(readFileSync(`test/cases/${id}.json`, 'utf8'), id);
  return { id, target, diagnosis: diagnose(evidence) };
});

describe.each(languages)('in %s', (language) => {
  afterAll(() => loadWords('en'));

  test('no case that people met takes more than 600 tokens, and each says its finding', async () => {
    await loadWords(language);
    for (const { id, target, diagnosis } of diagnosed) {
      const text = promptOf(target, diagnosis, undefined);
      const [first] = findingsInWords(diagnosis);
      expect(estimateTokens(text), id).toBeLessThanOrEqual(600);
      expect(text, id).toContain(first?.title ?? '');
      expect(text, id).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

test('what does not fit is left out, and what is wrong stays', () => {
  const { evidence } = situations['server-stopped'];
  const replies = Array.from({ length: 80 }, (_, status) => ({
    address: '127.0.0.1',
    scheme: 'http' as const,
    outcome: { kind: 'http' as const, status: 400 + status },
    elapsedMs: 1,
  }));
  const text = prompt({
    ...situations['server-stopped'],
    evidence: { ...evidence, facts: { ...evidence.facts, replies } },
  });
  expect(estimateTokens(text)).toBeLessThanOrEqual(600);
  expect(text).toContain('127.0.0.1:23000 refused the connection');
  expect(text).toContain('with commands for bash on Linux');
});
