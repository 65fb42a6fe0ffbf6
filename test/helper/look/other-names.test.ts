import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../protocol/answers.ts';
import { canSeparate, runInOwnPlaces } from '../own-places.ts';

const printAnswers = fileURLToPath(new URL('../print-answers.ts', import.meta.url));
const portside = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));
const timeoutMs = 20_000;

const hosts = `127.0.0.1 localhost
127.0.0.5 shop.test
::1 six.test
127.0.0.1 both.test
192.0.2.7 both.test
192.0.2.7 far.test
`;

async function answersFor(url: string): Promise<Answer[]> {
  const { output } = await runInOwnPlaces({ hosts }, [printAnswers, url]);
  return JSON.parse(output) as Answer[];
}

const check = (url: string) => runInOwnPlaces({ hosts }, [portside, 'check', url, '--json']);

describe.skipIf(!canSeparate).concurrent('a name that is none of loopback’s own', { timeout: timeoutMs }, () => {
  test('leads here, and is looked at by the addresses it has', async () => {
    const answers = await answersFor('http://shop.test:3000/');
    expect(answers).toContainEqual({ type: 'whereabouts', id: 1, addresses: ['127.0.0.5'] });
    const facts = Object.assign({}, ...answers.map((answer) => (answer.type === 'facts' ? answer.found.facts : {})));
    expect(facts.resolution).toMatchObject({ name: 'shop.test', addresses: ['127.0.0.5'] });
    expect(facts.connect).toMatchObject([
      { address: '127.0.0.5', result: 'refused' },
      { address: '127.0.0.1', result: 'refused' },
      { address: '::1', result: 'refused' },
    ]);
    expect(answers.at(-1)).toEqual({ type: 'done', id: 2 });
  });

  test.for(['far.test', 'both.test', 'nowhere.test', 'localhost.evil.test', '127.0.0.1.evil.test'])(
    'is not looked at where it leads elsewhere or nowhere: %s',
    async (name) => {
      const answers = await answersFor(`http://${name}:3000/`);
      expect(answers.slice(1)).toEqual([
        { type: 'whereabouts', id: 1, addresses: [] },
        { type: 'refused', id: 2, reason: 'not-loopback' },
      ]);
    },
  );

  test('is diagnosed on the command line too', async () => {
    const { output, exitCode } = await check('http://shop.test:3000/');
    const { findings, evidence } = JSON.parse(output);
    expect(findings[0]).toMatchObject({ cause: 'nothing-listening', certainty: 'certain' });
    expect(evidence.facts.resolution.addresses).toEqual(['127.0.0.5']);
    expect(exitCode).toBe(1);
  });

  test('of IPv6 alone', async () => {
    const { output } = await check('six.test:3000');
    expect(JSON.parse(output).evidence.facts.connect[0]).toMatchObject({ address: '::1' });
  });

  test('is turned away on the command line, and where it leads is said', async () => {
    const { complaint, exitCode } = await check('http://far.test:3000/');
    expect(complaint).toContain("isn't an http or https address on this computer");
    expect(complaint).toContain('far.test resolves to 192.0.2.7');
    expect(exitCode).toBe(64);
  });
});
