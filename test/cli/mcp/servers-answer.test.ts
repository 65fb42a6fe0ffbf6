import { expect, test } from 'vitest';
import { serversAnswer, serversContentSchema } from '../../../cli/mcp/servers-answer.ts';
import type { Service } from '../../../evidence/machine/services.ts';
import { estimateTokens } from '../../../words/report/estimate-tokens.ts';

const vite: Service = {
  port: 5173,
  addresses: ['127.0.0.1'],
  reach: 'this-computer',
  web: true,
  pid: 42,
  program: 'node',
  framework: 'vite',
  project: 'shop',
  folder: '~/code/shop',
  startedAt: '2026-03-01T09:30:00.000Z',
};
const postgres: Service = { port: 5432, addresses: ['0.0.0.0'], reach: 'network', web: false, program: 'postgres' };
const hidden: Service = { port: 22, addresses: ['0.0.0.0', '::'], reach: 'network' };

test('what may have a page comes first, in a line each', () => {
  const { text, content } = serversAnswer([hidden, postgres, vite], false);
  expect(text.split('\n')).toEqual([
    '3 ports are open on this computer:',
    '5173: Vite · shop (node, ~/code/shop), this computer only',
    '22: A program, open to network',
    '5432: postgres (not a web page), open to network',
  ]);
  expect(content.servers.map(({ port }) => port)).toEqual([5173, 22, 5432]);
  expect(serversContentSchema.parse(content)).toEqual(content);
});

test('a tunnel makes it reachable from the internet, and a container is named', () => {
  const { content } = serversAnswer(
    [{ ...vite, through: [{ program: 'ngrok', isPublic: true }], container: { engine: 'docker', name: 'web' } }],
    false,
  );
  expect(content.servers[0]).toMatchObject({ reach: 'internet', container: 'web' });
});

test.each([
  [[], false, 'No program is listening on this computer.'],
  [[vite], false, 'One port is open on this computer:\n5173: '],
  [[], true, "You are in a sandbox that has its own network. Servers outside it aren't listed. No program is"],
])('%# begins with what counts', (services, ownNetwork, beginning) => {
  expect(serversAnswer(services, ownNetwork).text.slice(0, beginning.length)).toBe(beginning);
});

test('of very many it says how many more there are, within 400 tokens', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ ...hidden, port: 1000 + index, program: 'node' }));
  const { text, content } = serversAnswer(many, false);
  expect(text.split('\n').at(-1)).toBe('280 more');
  expect(estimateTokens(text)).toBeLessThanOrEqual(400);
  expect([content.servers.length, content.total]).toEqual([60, 300]);
});

test('ports on which a browser saw a page fail are told, the latest first', () => {
  const failed = (port: number) => ({ port, origin: `http://localhost:${port}`, at: new Date().toISOString() });
  const { text, content } = serversAnswer([vite], false, [failed(3000), failed(4000)]);
  expect(text.split('\n')[1]).toBe(
    'Failed in the browser recently: 3000 (less than a minute ago) and 4000 (less than a minute ago).',
  );
  expect(serversContentSchema.parse(content).browserFailures?.map(({ port }) => port)).toEqual([3000, 4000]);
});
