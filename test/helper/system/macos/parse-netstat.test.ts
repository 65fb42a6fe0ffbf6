import { expect, test } from 'vitest';
import { joinListeners } from '../../../../helper/system/macos/macos-listeners.ts';
import { listenersInNetstat } from '../../../../helper/system/macos/parse-netstat.ts';

/** `netstat -anv -p tcp` in three shapes, after public reports of the macOS that prints them. */
const mojave = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid  state    options
tcp4       0      0  127.0.0.1.3000         *.*                    LISTEN      131072 131072   4102      0 0x0100 0x00000106
tcp46      0      0  *.8809                 *.*                    LISTEN      131072 131072   4300      0 0x0100 0x00000106
tcp4       0      0  192.0.2.7.52044        203.0.113.35.443       ESTABLISHED 131072 131860   9811      0 0x0102 0x00000008
tcp4       0      0  *.*                    *.*                    CLOSED      131072 131072    511      0 0x0100 0x00000106
`;

const sonoma = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat    pid   epid state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
tcp4       0      0  127.0.0.1.9225         127.0.0.1.59644        ESTABLISHED       585820      1454740  390081  499244  99999      0 00102 0000000c 0000000006c6dcc0 00000080 01000900      2      0 000000
tcp4       0      0  127.0.0.1.3000         *.*                    LISTEN                 0            0  131072  131072   4102      0 00100 00000006 0000000006c049e5 00000000 00000800      1      0 000000
tcp46      0      0  *.8809                 *.*                    LISTEN                 0            0  131072  131072   4300      0 00100 00000006 0000000006c049e5 00000000 00000800      1      0 000000
tcp6       0      0  fe80::aede:48ff:.53210 *.*                    LISTEN                 0            0  131072  131072    511      0 00100 00000006 0000000006c049e5 00000000 00000800      1      0 000000
`;

const tahoe = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
tcp4       0      0  127.0.0.1.3000         *.*                    LISTEN                 0            0  131072  131072 Google Chrome fo:4102   00100 00000006 000000000000abcd 00000000 00000800      1      0 000000
tcp46      0      0  *.8809                 *.*                    LISTEN                 0            0  131072  131072  Codex (Service):4300   00180 00000006 000000000000abce 00000000 00000800      1      0 000000
tcp4       0      0  127.0.0.1.50000        127.0.0.1.3000         ESTABLISHED            0            0  131072  131072             node:4102   00102 00000006 000000000000abcf 00000000 00000800      1      0 000000
`;

const bothListeners = [
  { address: '127.0.0.1', port: 3000, pids: [4102] },
  { address: '::', port: 8809, pids: [4300] },
];

test.for([
  ['10.14 to 13', mojave],
  ['14', sonoma],
  ['15 and 26', tahoe],
])('netstat of macOS %s: who listens, and with which number', ([, output = '']) => {
  expect(listenersInNetstat(output)).toEqual(bothListeners);
});

test('netstat: a process whose name is a version, and a socket of nobody', () => {
  const rows = (process: string) =>
    `(state) rxbytes txbytes rhiwat shiwat process:pid state\ntcp6  0  0  ::1.631  *.*  LISTEN  0  0  131072  131072  ${process}  00180 00000006\n`;
  expect(listenersInNetstat(rows('2.1.251:90095'))).toEqual([{ address: '::1', port: 631, pids: [90_095] }]);
  expect(listenersInNetstat(rows('launchd:0'))).toEqual([{ address: '::1', port: 631 }]);
  expect(listenersInNetstat('tcp46  0  0  *.8809  *.*  LISTEN     \n')).toEqual([{ address: '::', port: 8809 }]);
});

test('what both programs list stands once, as the exact one has it; what only netstat sees is kept', () => {
  const own = [{ address: '127.0.0.1', port: 3000, uid: 501, pids: [4102, 4103] }];
  expect(joinListeners(own, bothListeners)).toEqual([
    { address: '127.0.0.1', port: 3000, uid: 501, pids: [4102, 4103], inode: 1 },
    { address: '::', port: 8809, pids: [4300], inode: 2 },
  ]);
});
