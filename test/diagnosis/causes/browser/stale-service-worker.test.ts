import { expect, test } from 'vitest';
import { staleServiceWorker } from '../../../../diagnosis/causes/browser/stale-service-worker.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, reply } from '../../evidence.ts';

const script = 'http://localhost:3000/sw.js';
const works = { connect: connect({ '127.0.0.1': 'accepted' }), replies: [reply('http://127.0.0.1', http(200))] };

describeCause(staleServiceWorker, [
  {
    name: 'the page came, and nothing listens',
    facts: { attempt: answered(200), serviceWorker: { answered: true }, connect: bothRefuse },
    is: 'certain',
  },
  {
    name: 'the page came, and the worker’s script cannot be had',
    facts: { attempt: answered(200), serviceWorker: { answered: true, script, scriptOnServer: 'unreachable' } },
    is: 'certain',
  },
  {
    name: 'the page came, and the server knows no such script',
    facts: { attempt: answered(200), serviceWorker: { answered: true, script, scriptOnServer: 'missing' }, ...works },
    is: 'certain',
  },
  {
    name: 'the worker could not get the page, because nothing listens',
    facts: { attempt: failed('other'), serviceWorker: { answered: false }, connect: bothRefuse },
    is: 'certain',
  },
  {
    name: 'the worker gave no page, although the server answers',
    facts: { attempt: failed('other'), serviceWorker: { answered: false }, ...works },
    is: 'certain',
  },
  {
    name: 'a page came from a worker, and no more is known',
    facts: { serviceWorker: { answered: true } },
    is: 'likely',
  },
  {
    name: 'a page came from a worker, and the server answers too',
    facts: { serviceWorker: { answered: true }, ...works },
    is: 'likely',
  },
  {
    name: 'the worker is the server’s own',
    facts: { attempt: answered(200), serviceWorker: { answered: true, script, scriptOnServer: 'same' }, ...works },
    is: 'ruled out',
  },
  {
    name: 'Firefox went past the worker, and was refused by the port (nothing-listening)',
    facts: { attempt: failed('refused', 'firefox'), serviceWorker: { answered: false }, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'no worker took part (nothing-listening)',
    facts: { attempt: failed('refused'), serviceWorker: null, connect: bothRefuse },
    is: 'ruled out',
  },
  { name: 'nothing is known', facts: { attempt: failed('other'), connect: bothRefuse }, is: 'ruled out' },
]);

test('says to start the server only where it is gone', () => {
  const texts = (scriptOnServer: 'missing' | 'unreachable') =>
    wordsOf(staleServiceWorker, 'http://localhost:3000/', {
      serviceWorker: { answered: true, script, scriptOnServer },
    }).steps.map(({ text }) => text);
  expect(texts('unreachable')[0]).toMatch(/start it/);
  expect(texts('missing').join(' ')).not.toMatch(/start it/);
});
