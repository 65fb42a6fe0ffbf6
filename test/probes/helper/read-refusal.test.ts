import { expect, test } from 'vitest';
import { stateFromRefusal } from '../../../probes/helper/read-refusal.ts';

test.each([
  [
    { reason: 'node-gone', detail: '/opt/node/bin/node' },
    { state: 'node-gone', detail: '/opt/node/bin/node' },
  ],
  [
    { reason: 'program-gone', detail: '/home/u/p.cjs' },
    { state: 'program-gone', detail: '/home/u/p.cjs' },
  ],
  [
    { reason: 'node-too-old', detail: 'Node 18.20.8' },
    { state: 'node-too-old', detail: 'Node 18.20.8' },
  ],
  [
    { reason: 'internal', detail: 'TypeError: x' },
    { state: 'crashed', detail: 'TypeError: x' },
  ],
  [{ reason: 'internal' }, { state: 'crashed' }],
  [
    { reason: 'protocol-version', protocol: 0 },
    { state: 'too-old', detail: 'protocol 0' },
  ],
  [
    { reason: 'protocol-version', protocol: 2 },
    { state: 'too-new', detail: 'protocol 2' },
  ],
  [{ reason: 'too-large' }, { state: 'garbled', detail: 'too-large' }],
] as const)('%j means %j', (refusal, state) => {
  expect(stateFromRefusal(refusal)).toEqual(state);
});
