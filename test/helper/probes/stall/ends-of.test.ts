import { expect, test } from 'vitest';
import { endsOf } from '../../../../helper/probes/stall/ends-of.ts';
import { parseSocketRows } from '../../../../helper/system/linux/parse-socket-rows.ts';

/** A connection from 127.0.0.1:40000 (9C40) to 127.0.0.1:3000 (0BB8) whose program has not read the request. */
const client = row('0100007F:9C40', '0100007F:0BB8', '01', '00000000:00000000');
const server = row('0100007F:0BB8', '0100007F:9C40', '01', '00000000:00000057');
/** The same local port, to 127.0.0.1:8080 (1F90), and over. */
const earlier = row('0100007F:9C40', '0100007F:1F90', '06', '00000000:00000000');
const earlierServer = row('0100007F:1F90', '0100007F:9C40', '01', '00000000:00000000');

const ours = { address: '127.0.0.1', port: 3000, localPort: 40_000 };

test.for<[string, string[], number | undefined]>([
  ['both ends', [client, server], 0x57],
  ['an earlier connection from the same local port stands before it', [earlier, earlierServer, client, server], 0x57],
  [
    'an earlier connection to the same port, from another',
    [row('0100007F:9C41', '0100007F:0BB8', '01', '0:0'), client],
    undefined,
  ],
  ['the far end is not on this machine', [client], undefined],
  ['the far end belongs to another address', [client, row('0200007F:0BB8', '0100007F:9C40', '01', '0:9')], undefined],
])('%s', ([, rows, unread]) => {
  const ends = endsOf(ours, parseSocketRows(rows.join('')));
  expect(ends?.client).toMatchObject({ port: 40_000, remotePort: 3000, state: 'established' });
  expect(ends?.server?.receiveBytes).toBe(unread);
});

test('127.0.0.2 is reached from 127.0.0.1', () => {
  const rows = [row('0100007F:9C40', '0200007F:0BB8', '01', '0:0'), row('0200007F:0BB8', '0100007F:9C40', '01', '0:7')];
  const ends = endsOf({ ...ours, address: '127.0.0.2' }, parseSocketRows(rows.join('')));
  expect(ends?.server?.receiveBytes).toBe(7);
});

test.for([
  ['nothing is left of it', []],
  ['only one that is over has its local port', [earlier, earlierServer]],
  ['only its server', [server]],
])('gone: %s', ([, rows]) => {
  expect(endsOf(ours, parseSocketRows((rows as string[]).join('')))).toBeUndefined();
});

function row(local: string, remote: string, state: string, queues: string): string {
  return `   0: ${local} ${remote} ${state} ${queues} 00:00000000 00000000  1000        0 23227 1 0 100 0 0 10 0\n`;
}
