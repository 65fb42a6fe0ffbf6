import { expect, test } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { evidenceSchema } from '../../../evidence/index.ts';
import { reportOf } from '../../../words/report/report.ts';
import { type Situation, situations } from '../../components/situations.ts';

function report({ evidence }: Situation): string {
  const target = parseTarget(evidence.url);
  if (!target) throw new Error(evidence.url);
  return reportOf(target, diagnose(evidence));
}

function headings(markdown: string): string[] {
  return markdown.split('\n').filter((line) => /^#+ /.test(line));
}

test('says first what a person asks first', () => {
  const text = report(situations['server-stopped']);
  expect(headings(text)).toEqual([
    '# The Vite server for shop is now on port 5173',
    '## Also possible',
    '## What was checked',
    '## Evidence',
  ]);
  expect(text).toContain('**Most likely.** Port 5173 is served by Vite (node) from ~/code/shop');
  expect(text).toContain('- ✕ 127.0.0.1:23000 refused the connection');
});

test('leaves out what there is nothing to say about', () => {
  expect(headings(report(situations['works-now']))).toEqual([
    '# Port 25173 is answering now',
    '## What was checked',
    '## Evidence',
  ]);
});

test('says what the helper would tell', () => {
  expect(report(situations['nothing-listening'])).toContain(
    "## Couldn't be checked\n\n- Whether a program is listening and what refuses the connection. The helper can find out.\n",
  );
});

test('a command stands in a block of its own within its step', () => {
  expect(report(situations['cert-expired'])).toContain('With mkcert:\n\n   ```sh\n   mkcert localhost\n   ```\n');
});

test.each(Object.keys(situations) as (keyof typeof situations)[])('%s: the evidence comes back out of it', (name) => {
  const { evidence } = situations[name];
  const [, json] = /\n```json\n(.*)\n```\n$/s.exec(report(situations[name])) ?? [];
  expect(evidenceSchema.parse(JSON.parse(json ?? ''))).toEqual(JSON.parse(JSON.stringify(evidence)));
});

test('a page title cannot break out of the block', () => {
  const hostile = structuredClone(situations['works-now']);
  hostile.evidence.facts.services = [{ port: 1, addresses: [], title: '```\n# Not ours' }];
  const text = report(hostile);
  expect(text).toContain('\n````json\n');
  expect(text.endsWith('\n````\n')).toBe(true);
});
