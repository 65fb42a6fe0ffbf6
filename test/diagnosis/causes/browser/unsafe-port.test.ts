import { expect, test } from 'vitest';
import { unsafePort } from '../../../../diagnosis/causes/browser/unsafe-port.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { failed, pending } from '../../evidence.ts';

describeCause(unsafePort, [
  {
    name: 'the browser says so',
    url: 'http://127.0.0.1:6000/',
    facts: { attempt: failed('unsafe-port') },
    is: 'certain',
  },
  {
    name: 'the browser says so of a port that joined its list later',
    url: 'http://127.0.0.1:3000/',
    facts: { attempt: failed('unsafe-port', 'firefox') },
    is: 'certain',
  },
  { name: 'no browser took part, and both would block it', url: 'http://localhost:5060/', facts: {}, is: 'certain' },
  { name: 'no browser took part, and Firefox would block it', url: 'http://localhost:4190/', facts: {}, is: 'likely' },
  {
    name: 'on the list of Firefox, but Chromium tried it and was refused',
    url: 'http://localhost:4190/',
    facts: { attempt: failed('refused', 'chromium') },
    is: 'ruled out',
  },
  {
    name: 'on both lists, but this browser was told to allow it',
    url: 'http://localhost:6000/',
    facts: { attempt: pending() },
    is: 'ruled out',
  },
  { name: 'the neighbour of a blocked port', url: 'http://localhost:6001/', facts: {}, is: 'ruled out' },
]);

test('names the browser where only one has the port on its list', () => {
  expect(wordsOf(unsafePort, 'http://localhost:4190/', {}).why).toContain("Firefox's list");
  expect(wordsOf(unsafePort, 'http://localhost:6000/', {}).why).not.toContain("Firefox's list");
});
