import { expect, test } from 'vitest';
import { duplicateListener } from '../../../diagnosis/causes/duplicate-listener.ts';
import { describeCause, wordsOf } from '../describe-cause.ts';
import {
  answered,
  bothRefuse,
  failed,
  http,
  listeners,
  node,
  owner,
  rememberedShop,
  reply,
  vite,
} from '../evidence.ts';

const both = listeners('127.0.0.1:3000', '[::1]:3000');
const api = { pid: 815, program: 'python3', folder: '~/code/api', project: 'api' };
const shopOn4 = [owner('127.0.0.1', vite), owner('::1', api)];
const shopOn6 = [owner('127.0.0.1', api), owner('::1', vite)];
const twins = {
  listeners: listeners('0.0.0.0:3000', '0.0.0.0:3000'),
  owners: [owner('0.0.0.0', vite), owner('0.0.0.0', api)],
};

describeCause(duplicateListener, [
  {
    name: 'Chromium met the server on ::1, and the one that was here before is on 127.0.0.1',
    facts: { attempt: failed('error-reply'), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'Firefox met the one on 127.0.0.1, and the other was here before',
    facts: { attempt: failed('reset', 'firefox'), listeners: both, owners: shopOn6, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'the page came, and is another than the one that was here before',
    facts: { attempt: answered(200), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'certain',
  },
  {
    name: 'nobody knows which browser it was',
    facts: { listeners: both, owners: shopOn6, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'two programs, and nothing says which is wanted',
    facts: { attempt: failed('error-reply'), listeners: both, owners: shopOn4 },
    is: 'likely',
  },
  {
    name: 'two programs share one address, one of them was here before',
    facts: { attempt: failed('empty'), ...twins, remembered: rememberedShop },
    is: 'likely',
  },
  {
    name: 'two that cannot be seen, and answer differently',
    facts: {
      listeners: both,
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', http(500, { server: 'x' }))],
    },
    is: 'likely',
  },
  {
    name: 'one that takes all addresses, and one on just this one',
    url: 'http://127.0.0.1:3000/',
    facts: {
      attempt: failed('error-reply'),
      listeners: listeners('0.0.0.0:3000', '127.0.0.1:3000'),
      owners: [owner('0.0.0.0', vite), owner('127.0.0.1', api)],
      remembered: rememberedShop,
    },
    is: 'certain',
  },
  {
    name: 'the browser met the one that was here before',
    facts: { attempt: failed('error-reply', 'firefox'), listeners: both, owners: shopOn4, remembered: rememberedShop },
    is: 'ruled out',
  },
  {
    name: 'one program on both addresses',
    facts: { attempt: failed('error-reply'), listeners: both, owners: [owner('127.0.0.1', node), owner('::1', node)] },
    is: 'ruled out',
  },
  {
    name: 'workers of one server',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('0.0.0.0:3000', '0.0.0.0:3000'),
      owners: [1, 2].map((pid) => owner('0.0.0.0', { pid, program: 'gunicorn', command: 'gunicorn app', folder: '~' })),
    },
    is: 'ruled out',
  },
  {
    name: 'one container behind both addresses',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('0.0.0.0:3000', '[::]:3000'),
      owners: [owner('0.0.0.0', { pid: 1, program: 'docker-proxy' }), owner('::', { pid: 2, program: 'docker-proxy' })],
    },
    is: 'ruled out',
  },
  {
    name: 'two that cannot be seen, and answer alike',
    facts: {
      attempt: failed('empty'),
      listeners: both,
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'closed' })],
    },
    is: 'ruled out',
  },
  {
    name: 'a plain address was asked for, and the second is on another',
    url: 'http://127.0.0.1:3000/',
    facts: { attempt: failed('reset'), listeners: both, owners: shopOn4 },
    is: 'ruled out',
  },
  {
    name: 'nobody takes the connection',
    facts: { attempt: failed('refused'), connect: bothRefuse, listeners: both, owners: shopOn4 },
    is: 'ruled out',
  },
  {
    name: 'two programs, and the page came',
    facts: { attempt: answered(200), listeners: both, owners: shopOn4 },
    is: 'ruled out',
  },
  {
    name: 'the second is on another port',
    facts: {
      attempt: failed('empty'),
      listeners: listeners('127.0.0.1:3000', '[::1]:3001'),
      owners: [owner('127.0.0.1', vite)],
    },
    is: 'ruled out',
  },
  { name: 'nothing listens', facts: { attempt: failed('refused'), listeners: [] }, is: 'ruled out' },
  {
    name: 'nobody can read the table, and two addresses answer differently',
    facts: {
      attempt: failed('empty'),
      replies: [reply('http://127.0.0.1', http(200)), reply('http://[::1]', { kind: 'closed' })],
    },
    is: 'likely',
  },
  {
    name: 'nobody can read the table, and one address answers',
    facts: {
      attempt: failed('empty'),
      replies: [reply('http://127.0.0.1', { kind: 'closed' }), reply('http://[::1]', { kind: 'no-connection' })],
    },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: { attempt: failed('empty') }, is: 'ruled out' },
]);

test('leads to the other one, and names both', () => {
  const facts = { attempt: failed('error-reply'), listeners: both, owners: shopOn4, remembered: rememberedShop };
  const { why, steps } = wordsOf(duplicateListener, 'http://localhost:3000/cart', facts);
  expect(why).toContain('python3 (process 815) from ~/code/api listens on [::1]:3000');
  expect(steps[0]?.open).toBe('http://127.0.0.1:3000/cart');
  expect(steps[1]?.command).toBe('kill 815');
});
