import { expect, test } from 'vitest';
import { stateFromDisconnect } from '../../../probes/helper/read-disconnect.ts';
import { chromiumExtensionId, firefoxExtensionId } from '../../../protocol/extension-ids.ts';

/** The sentences of Chromium 156 and Firefox 153, before the helper has said a word and after. */
test.each([
  ['Specified native messaging host not found.', 'not-installed', 'not-installed'],
  ['Access to the specified native messaging host is forbidden.', 'not-allowed', 'not-allowed'],
  ['Native host has exited.', 'cannot-start', 'stopped'],
  ['Error when communicating with the native messaging host.', 'garbled', 'garbled'],
  ['The sender sent an invalid JSON message; message ignored.', 'garbled', 'garbled'],
  ['No such native application portside.helper', 'not-installed', 'not-installed'],
  ['An unexpected error occurred', 'not-executable', 'stopped'],
  [
    'Native application tried to send a message of 1936287860 bytes, which exceeds the limit of 1048576 bytes.',
    'garbled',
    'garbled',
  ],
  ['A sentence of a browser to come', 'cannot-start', 'stopped'],
])('%s means %s at first, and %s in the middle', (reason, atFirst, inTheMiddle) => {
  expect(stateFromDisconnect(reason, false, chromiumExtensionId)).toEqual({ state: atFirst, detail: reason });
  expect(stateFromDisconnect(reason, true, chromiumExtensionId)).toEqual({ state: inTheMiddle, detail: reason });
});

test('Firefox says nothing when the program ends', () => {
  expect(stateFromDisconnect(undefined, false, firefoxExtensionId)).toEqual({ state: 'cannot-start' });
  expect(stateFromDisconnect(undefined, true, firefoxExtensionId)).toEqual({ state: 'stopped' });
});

/** A registration of ours lists our ids alone, so a copy with another one is found by no browser. */
test.each([
  ['Specified native messaging host not found.', 'foreign-id'],
  ['Access to the specified native messaging host is forbidden.', 'foreign-id'],
  ['No such native application portside.helper', 'foreign-id'],
  ['Native host has exited.', 'cannot-start'],
])('for a copy of the extension with an id of its own, %s means %s', (reason, state) => {
  expect(stateFromDisconnect(reason, false, 'p'.repeat(32)).state).toBe(state);
});
