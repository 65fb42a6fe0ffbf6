import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { diagnosisAnswer, diagnosisContentSchema } from '../../../cli/mcp/diagnosis-answer.ts';
import { fitText } from '../../../cli/mcp/fit-text.ts';
import { sandboxAhead } from '../../../cli/mcp/sandbox-ahead.ts';
import { readEvidence } from '../../../cli/read-evidence.ts';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { languages } from '../../../words/languages.ts';
import { loadWords } from '../../../words/load-words.ts';
import { estimateTokens } from '../../../words/report/estimate-tokens.ts';
import { findingsInWords } from '../../../words/report/in-words.ts';

/** The longest that a browser says in a code. */
const browserFailure = {
  port: 3000,
  origin: 'http://localhost:3000',
  at: '2026-11-22T14:00:00.000Z',
  browser: 'chromium',
  failure: 'refused',
  code: 'net::ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED',
  cause: 'nothing-listening',
};

const cases = readdirSync('test/cases')
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { target, evidence } = readEvidence(readFileSync(`test/cases/${file}`, 'utf8'), file);
    return { file, target, diagnosis: diagnose(evidence) };
  });

afterAll(() => loadWords('en'));

describe.each(languages)('the answers to all recorded cases, in %s', (language) => {
  test('are of 400 tokens at most, begin with the finding, and hold its first step', async () => {
    await loadWords(language);
    for (const { file, target, diagnosis } of cases) {
      const { text } = diagnosisAnswer(target, diagnosis, { ahead: sandboxAhead(diagnosis), browserFailure });
      const [first] = findingsInWords(diagnosis);
      expect(estimateTokens(text), file).toBeLessThanOrEqual(400);
      expect(text.length, file).toBeLessThanOrEqual(1600);
      if (first) expect(text.split('\n')[0], file).toContain(first.title.slice(1));
      expect(text, file).toContain(first?.steps[0]?.text ?? '');
      expect(text, file).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

test('their data fits its schema, and is of 500 tokens at most', async () => {
  await loadWords('en');
  for (const { file, target, diagnosis } of cases) {
    const { content } = diagnosisAnswer(target, diagnosis, { browserFailure });
    expect(diagnosisContentSchema.parse(content), file).toEqual(content);
    expect(estimateTokens(JSON.stringify(content)), file).toBeLessThanOrEqual(500);
  }
});

test('what the browser saw last is told where there is room for it, which is nearly always', async () => {
  await loadWords('en');
  const told = cases.filter(({ target, diagnosis }) =>
    diagnosisAnswer(target, diagnosis, { browserFailure }).text.includes(`(${browserFailure.code})`),
  );
  expect(told.length / cases.length).toBeGreaterThan(0.95);
});

test.each([
  ['', 0],
  ['four', 1],
  ['端口', 2],
  ['端口 3000', 3.25],
])('%j is about %d tokens', (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});

const long = 'x'.repeat(1000);

test.each([
  ['all that fits', ['a', 'b', 'c'], 'a\nb\nc'],
  ['the first, and what fits behind it', [long, 'b', long, 'c'], `${long}\nb`],
  ['the beginning of one that is too long', ['y'.repeat(5000), 'second'], `${'y'.repeat(1596)}…`],
  ['exactly as much as it may be', ['z'.repeat(1600)], `${'z'.repeat(1600)}`],
])('a text holds %s', (_, paragraphs, text) => {
  expect(fitText(paragraphs)).toBe(text);
});
