import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { printedOnMachine } from '../../../bench/machines.ts';
import { allServices } from '../../../bench/services/start-services.ts';
import { missingOf } from '../../zoo/packages.ts';
import { canSeparate } from '../own-places.ts';
import { temporaryFolder } from '../start-program.ts';

const printWords = fileURLToPath(new URL('../hostile/print-words.ts', import.meta.url));
const timeoutMs = 90_000;

/** Those that take nothing but what set-up installs; `npm run bench -- naming` knows more of them. */
const named = [
  'nginx',
  'nginx, TLS',
  'nginx, HTTP/2 without TLS',
  'nginx, upstream is gone',
  'Vite',
  'Python http.server',
  "Node's debugger",
  "Node's HTTP/2 without TLS, as gRPC has it",
  'HAProxy',
  'Redis',
];

const missing = await missingOf(['nginx', 'python', 'haproxy', 'redis']);

describe.skipIf(!canSeparate || missing.length > 0)('real services', () => {
  test('are known by what they say and who they are', { timeout: timeoutMs }, async () => {
    const words: Record<string, string> = JSON.parse(await printedOnMachine([printWords, temporaryFolder(), ...named]));
    expect(Object.keys(words).sort()).toEqual([...named].sort());
    const wrong = allServices.filter(({ name, isNamedBy }) => name in words && !isNamedBy.test(words[name] ?? ''));
    expect(wrong.map(({ name }) => `${name}: ${words[name]}`)).toEqual([]);
  });
});
