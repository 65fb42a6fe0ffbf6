import { expect, test } from 'vitest';
import { isTypingSlip, likelyPorts, servicesFrom } from '../../../../diagnosis/reading/port/likely-ports.ts';
import { parseTarget } from '../../../../evidence/address/target.ts';
import type { Service } from '../../../../evidence/machine/services.ts';
import type { Remembered } from '../../../../evidence/port/remembered.ts';
import { at } from '../../evidence.ts';

const before = new Date(Date.parse(at) - 60_000).toISOString();
const justBefore = new Date(Date.parse(at) - 1000).toISOString();
const after = new Date(Date.parse(at) + 60_000).toISOString();

function service(port: number, more: Partial<Service> = { web: true }): Service {
  return { port, addresses: ['127.0.0.1'], ...more };
}

function reasonsFor(url: string, services: Service[], remembered?: Partial<NonNullable<Remembered>>) {
  const target = parseTarget(url);
  if (!target) throw new Error(url);
  const likely = likelyPorts(target, services, remembered && { lastAnsweredAt: at, ...remembered });
  return likely.map(({ service: { port }, reasons }) => [port, ...reasons].join(' '));
}

test.each([
  ['the next port', 3001, ['3001 next-port']],
  ['ten ports on', 3010, ['3010 next-port']],
  ['eleven ports on', 3011, []],
  ['the port before', 2999, []],
  ['a digit missing', 300, ['300 typing-slip']],
  ['a digit too many', 30_000, ['30000 typing-slip']],
  ['the port itself', 3000, []],
])('a web server on %s of 3000 (%i)', (_, port, expected) => {
  expect(reasonsFor('http://localhost:3000/', [service(port)])).toEqual(expected);
});

test('a guess from the number needs a program that is known to serve pages; a folder does not', () => {
  const remembered = { folder: '~/code/shop', project: 'shop' };
  expect(reasonsFor('http://localhost:3000/', [service(3001, {})])).toEqual([]);
  expect(reasonsFor('http://localhost:3000/', [service(3001, { web: false })])).toEqual([]);
  expect(reasonsFor('http://localhost:3000/', [service(9000, { folder: '~/code/shop' })], remembered)).toEqual([
    '9000 same-folder',
  ]);
  expect(
    reasonsFor('http://localhost:3000/', [service(9000, { folder: '~/code/shop', web: false })], remembered),
  ).toEqual([]);
});

test.each<[string, number, Partial<Service>, string[]]>([
  ['Hugo found its port taken, and runs on a free one', 1313, { framework: 'hugo' }, ['40123 usual-port']],
  ['another tool has that port', 1313, { framework: 'vite' }, []],
  ["Hugo on a port that is nobody's", 1400, { framework: 'hugo' }, []],
  ['Hugo is known to serve no page there', 1313, { framework: 'hugo', web: false }, []],
])('the usual port of a tool that is elsewhere: %s', (_, port, more, expected) => {
  expect(reasonsFor(`http://localhost:${port}/`, [service(40_123, more)])).toEqual(expected);
});

test.each<[string, string, Partial<Service>, string[]]>([
  ['a dev server runs', 'http://localhost/', { framework: 'vite' }, ['40123 no-port']],
  ['Node serves pages', 'https://localhost/', { program: 'node', web: true }, ['40123 no-port']],
  ['the port is the one of the other scheme', 'http://localhost:443/', { framework: 'vite' }, []],
  ['nobody knows what is served', 'http://localhost/', { program: 'shop' }, []],
])('an address without a port: %s', (_, url, more, expected) => {
  expect(reasonsFor(url, [service(40_123, more)])).toEqual(expected);
});

test('somebody who has opened a page without a port before meant that port', () => {
  const vite = service(40_123, { framework: 'vite' });
  expect(reasonsFor('http://localhost/', [vite], { folder: '~/code/shop' })).toEqual([]);
});

test.each<[string, number, Partial<Service>, string[]]>([
  ['its program has the number inside', 8000, { web: true }, ['40123 inner-port']],
  ['its program has another number inside', 8080, { web: true }, []],
  ['nobody knows what its program serves', 8000, {}, ['40123 inner-port']],
  ['its program serves no pages', 8000, { web: false }, []],
])('a container that is published under another number: %s', (_, port, more, expected) => {
  const container = { engine: 'docker' as const, name: 'web', port: 8000 };
  expect(reasonsFor(`http://localhost:${port}/`, [service(40_123, { ...more, container })])).toEqual(expected);
});

test('a debugger next door is no server that moved', () => {
  const debuggerOf = (port: number, more: Partial<Service> = { risk: 'debugger' }) =>
    service(port, { program: 'node', folder: '~/code/shop', ...more });
  expect(reasonsFor('http://localhost:3000/', [debuggerOf(3001)], { folder: '~/code/shop' })).toEqual([]);
  expect(reasonsFor('http://localhost:9228/', [debuggerOf(9229, {})])).toEqual([]);
  expect(reasonsFor('http://localhost:9230/', [service(9231, { program: 'node' })])).toEqual(['9231 next-port']);
});

test('the strongest reason comes first, of two alike the one with more of them, then the nearer port', () => {
  const services = [
    service(3005),
    service(3002),
    service(9000, { project: 'shop' }),
    service(8000, { folder: '~/code/shop' }),
    service(3009, { folder: '~/code/shop', web: true }),
    service(300),
  ];
  expect(reasonsFor('http://localhost:3000/', services, { folder: '~/code/shop', project: 'shop' })).toEqual([
    '3009 same-folder next-port',
    '8000 same-folder',
    '9000 same-project',
    '3002 next-port',
    '3005 next-port',
    '300 typing-slip',
  ]);
});

const shop = { folder: '~/code/shop', program: 'node', framework: 'vite' as const };

test.each<[string, Partial<Service>, Partial<NonNullable<Remembered>>, string[]]>([
  ['started after it last answered', { ...shop, startedAt: after }, shop, ['3001 same-folder next-port']],
  ['there already when it last answered: another server of that folder', { ...shop, startedAt: before }, shop, []],
  ['started about when it last answered', { ...shop, startedAt: justBefore }, shop, ['3001 same-folder next-port']],
  ['of another folder, on the next port', { ...shop, folder: '~/code/blog', startedAt: after }, shop, []],
  ['of a folder that nobody can see, of the same tool', { program: 'node', web: true }, shop, ['3001 next-port']],
  ['of a folder that nobody can see, of another tool', { program: 'python3', web: true }, shop, []],
  ['the same process', { ...shop, pid: 7 }, { pid: 7 }, ['3001 same-process next-port']],
  [
    'the same process, which ran then',
    { pid: 7, startedAt: before },
    { pid: 7, startedAt: before },
    ['3001 same-process'],
  ],
  [
    'the number of that process, which has ended',
    { pid: 7, web: true },
    { pid: 7, isRunning: false },
    ['3001 next-port'],
  ],
  ['the number of that process, handed out anew', { pid: 7, startedAt: after }, { pid: 7, startedAt: before }, []],
  ['a page of the same title', { title: 'Shop', web: true }, { title: 'Shop' }, ['3001 same-title next-port']],
  [
    'a page of a title that anybody has',
    { title: 'Vite + React', web: true },
    { title: 'Vite + React' },
    ['3001 next-port'],
  ],
  ['a page of another title', { title: 'Blog', web: true }, { title: 'Shop' }, []],
  ['another page of that site', { title: 'Cart · Shop', web: true }, { title: 'Shop' }, ['3001 next-port']],
  ['a page with no title of its own', { title: 'Index of /', web: true }, { title: 'Shop' }, ['3001 next-port']],
])('what listens on 3001 is %s', (_, there, remembered, expected) => {
  expect(reasonsFor('http://localhost:3000/', [service(3001, there)], remembered)).toEqual(expected);
});

test('listeners that may be servers of pages, where nobody told which programs they are', () => {
  const table = [
    { address: '127.0.0.1', port: 3004 },
    { address: '::1', port: 3004 },
    { address: '127.0.0.1', port: 5432 },
  ];
  expect(servicesFrom(table)).toEqual([{ port: 3004, addresses: ['127.0.0.1', '::1'], web: true }]);
});

test('nothing known of either is no match', () => {
  expect(reasonsFor('http://localhost:3000/', [service(9000, { web: true })], {})).toEqual([]);
});

test.each([
  ['8008', '8080', true],
  ['5137', '5173', true],
  ['800', '8000', true],
  ['80800', '8080', true],
  ['3000', '3000', false],
  ['3000', '4000', false],
  ['8000', '8800', false],
  ['8085', '8580', true],
  ['8085', '5808', false],
  ['80', '8080', false],
])('%s for %s is a slip of the fingers: %s', (typed, meant, expected) => {
  expect(isTypingSlip(typed, meant)).toBe(expected);
});

test('the server of the folder where a person asks comes before all others, wherever it listens', () => {
  const own = service(9000, { isFromHere: true, folder: '~/code/shop' });
  const nextDoor = service(3001);
  expect(reasonsFor('http://localhost:3000/', [nextDoor, own])).toEqual(['9000 from-here', '3001 next-port']);
  // It ran beside the server that answered here, which was of another checkout.
  const ofOther = { folder: '~/code/shop-fix' };
  expect(reasonsFor('http://localhost:3000/', [own], ofOther)).toEqual(['9000 from-here']);
  // It ran beside the server that answered here, from the same folder: it is the API of that one.
  const api = { ...own, startedAt: before };
  expect(reasonsFor('http://localhost:3000/', [api], { folder: '~/code/shop' })).toEqual([]);
  expect(reasonsFor('http://localhost:3000/', [{ ...own, web: false }])).toEqual([]);
  expect(reasonsFor('http://localhost:3000/', [{ ...own, risk: 'debugger' }])).toEqual([]);
});
