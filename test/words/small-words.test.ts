import { expect, test } from 'vitest';
import { duration } from '../../words/en/names/duration.ts';
import { listed } from '../../words/en/names/listed.ts';
import { serviceDetail, serviceName, shortDetail } from '../../words/services/service-words.ts';

test.each([
  [0.01, '0.1 ms'],
  [0.14, '0.1 ms'],
  [1, '1 ms'],
  [999, '999 ms'],
  [1500, '2 s'],
  [119_000, '119 s'],
  [134_000, '2 min'],
])('%d ms is %s', (spanMs, words) => {
  expect(duration(spanMs)).toBe(words);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (items, words) => {
  expect(listed(items)).toBe(words);
});

test.each([
  [{ framework: 'vite', program: 'node', project: 'shop', folder: '~/shop' }, 'Vite · shop', 'node, ~/shop'],
  [
    { program: 'node', folder: '~/shop-fix', checkout: { root: '~/shop-fix', branch: 'fix-ui' } },
    'node',
    '~/shop-fix (branch fix-ui)',
  ],
  [{ program: 'postgres', web: false }, 'postgres', 'not a web page'],
  [{ program: 'python3', folder: '~/api', web: false }, 'python3', '~/api, not a web page'],
  [{ title: 'My app' }, 'My app', ''],
  [{}, 'A program', ''],
  [{ web: true }, 'A web page', ''],
] as const)('%j is named', (known, name, detail) => {
  const service = { port: 1, addresses: [], ...known };
  expect([serviceName(service), serviceDetail(service)]).toEqual([name, detail]);
});

test('a short list says where a server runs from only where another one has the same name', () => {
  const main = { port: 1, addresses: [], program: 'node', project: 'shop', folder: '~/shop' };
  const fix = { ...main, port: 2, folder: '~/shop-fix', checkout: { root: '~/shop-fix', branch: 'fix-ui' } };
  expect(shortDetail(fix, 'Shop window', [main, fix])).toBe('Shop window, ~/shop-fix (branch fix-ui)');
  expect(shortDetail(main, undefined, [main, fix])).toBe('~/shop');
  expect(shortDetail(fix, 'Shop window', [fix, { ...main, project: 'blog' }])).toBe('Shop window');
  expect(shortDetail({ ...fix, folder: undefined }, undefined, [main, fix])).toBe('');
});
