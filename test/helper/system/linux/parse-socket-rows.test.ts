import { expect, test } from 'vitest';
import { parseSocketRows } from '../../../../helper/system/linux/parse-socket-rows.ts';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     
   0: 0100007F:AD15 00000000:0000 0A 00000000:00000003 00:00000000 00000000  1000        0 23227 1 00000000c91cb490 100 0 0 10 0                     
   1: 00000000:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 524 1 0000000072f9830e 100 0 0 10 0                       
   2: 0100007F:E2C4 0100007F:0BB8 02 00000001:00000000 01:00000063 00000001     0        0 29127 2 0000000008bf3c4a 200 0 0 1 7                      
   3: 0100007F:0BB8 0100007F:E2C6 01 00000000:000000A4 00:00000000 00000000     0        0 0 1 00000000b7d65a1f 20 4 30 10 -1                        
   4: 0100007F:E2C8 0100007F:0BB8 01 000000A4:00000000 01:00000014 00000002  1000        0 29131 3 00000000a7fbc3a5 800 0 0 1 7                      
   5: 0100007F:E2CA 0100007F:0BB8 06 00000000:00000000 03:000016D9 00000000     0        0 0 3 0000000000000000                                      
   6: 0100007F:AD15 000000`;

const table6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 17262 1 00000000de5d22ba 100 0 0 10 0
   1: 00000000000000000000000001000000:0BB8 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000    33        0 17263 1 00000000de5d22ba 100 0 0 10 0
   2: 0000000000000000FFFF00000100007F:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 17264 1 00000000de5d22ba 100 0 0 10 0
   3: B80D01200000000000000000EFBEADDE:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 17265 1 00000000de5d22ba 100 0 0 10 0`;

test('reads addresses, ports, states and queues, and leaves out a row cut off', () => {
  const rows = parseSocketRows(table).map(
    ({ address, port, remotePort, state, sendBytes, receiveBytes, retransmits, uid, inode }) => [
      `${address}:${port}`,
      remotePort,
      state,
      sendBytes,
      receiveBytes,
      retransmits,
      uid,
      inode,
    ],
  );
  expect(rows).toEqual([
    ['127.0.0.1:44309', 0, 'listen', 0, 3, 0, 1000, 23227],
    ['0.0.0.0:3000', 0, 'listen', 0, 0, 0, 0, 524],
    ['127.0.0.1:58052', 3000, 'syn-sent', 1, 0, 1, 0, 29127],
    ['127.0.0.1:3000', 58054, 'established', 0, 164, 0, 0, 0],
    ['127.0.0.1:58056', 3000, 'established', 164, 0, 2, 1000, 29131],
    ['127.0.0.1:58058', 3000, 'other', 0, 0, 0, 0, 0],
  ]);
});

test('writes IPv6 addresses as people do, and IPv4 ones in IPv6 clothes as IPv4', () => {
  expect(parseSocketRows(table6).map(({ address, uid }) => [address, uid])).toEqual([
    ['::', 0],
    ['::1', 33],
    ['127.0.0.1', 0],
    ['2001:db8::dead:beef', 0],
  ]);
});

test('an empty table has no rows', () => {
  expect(parseSocketRows('')).toEqual([]);
});
