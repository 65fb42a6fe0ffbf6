import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { loopbackAddress } from '../../../evidence/address/target.ts';
import { connectLoopback, NotLoopback } from '../../../helper/reach/connect-loopback.ts';
import { listen } from '../listen.ts';

test.for(['127.0.0.1', '127.0.0.2', '127.255.255.254', '::1'])('%s is connected to', async (address) => {
  const port = await listen(createServer(), address);
  const socket = connectLoopback(address, port);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  expect(socket.remoteAddress).toBe(address);
  socket.destroy();
});

test.for([
  // Other machines, and addresses of this one that a network card sees.
  '192.0.2.7',
  '128.0.0.1',
  '126.255.255.255',
  '10.0.0.1',
  '169.254.169.254',
  '::2',
  'fe80::1',
  '2001:db8::1',
  '::ffff:192.0.2.7',
  '::ffff:128.0.0.1',
  // Names: they could mean anything by the time they are looked up.
  'localhost',
  'app.localhost',
  '127.0.0.1.nip.io',
  'ip6-localhost',
  // Spellings that somebody has to read first, and may read otherwise.
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '0178.0.0.1',
  '127.0.0.01',
  '127.0.0.1.',
  '127.0.0.1%lo',
  '::1%lo',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::127.0.0.1',
  '0:0:0:0:0:0:0:1',
  '[::1]',
  ' 127.0.0.1',
  '127.0.0.1 ',
  '127.0.0.1\n',
  '127.0.0.1\0',
  '１２７.0.0.1',
  '127。0。0。1',
  '127%2e0.0.1',
  '127.0.0.1:80',
  'ann@127.0.0.1',
  '127.0.0.256',
  '127.',
  '127',
  '',
  '0',
  '0.0.0.0',
  '::',
])('%j is not', (address) => {
  expect(() => connectLoopback(address, 80)).toThrow(NotLoopback);
});

test.for([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['::ffff:7f00:1', '127.0.0.1'],
  ['0:0:0:0:0:0:0:1', '::1'],
  ['::1%lo', '::1'],
  ['::ffff:192.0.2.7', undefined],
  ['192.0.2.7', undefined],
  ['::127.0.0.1', undefined],
  ['0.0.0.0', undefined],
  ['localhost', undefined],
  ['', undefined],
] as const)('where a name leads is brought into that spelling: %s', ([address, expected]) => {
  expect(loopbackAddress(address)).toBe(expected);
});
