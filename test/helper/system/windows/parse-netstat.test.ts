import { expect, test } from 'vitest';
import { listenersInNetstat } from '../../../../helper/system/windows/parse-netstat.ts';

/** `netstat -ano` in several languages, after public reports; of Russian and Chinese only the headings differ from English. */
const tableIn = (headings: string, listening: string, established: string) => `
${headings}
  TCP    0.0.0.0:135            0.0.0.0:0              ${listening}       1032
  TCP    127.0.0.1:3000         0.0.0.0:0              ${listening}       4102
  TCP    127.0.0.1:3000         127.0.0.1:50563        ${established}     4102
  TCP    192.0.2.7:52044        203.0.113.35:443       ${established}     9811
  TCP    [::]:135               [::]:0                 ${listening}       1032
  TCP    [::1]:5173             [::]:0                 ${listening}       9360
  TCP    [fe80::1%12]:8080      [::]:0                 ${listening}       777
  UDP    0.0.0.0:5353           *:*                                    2052
  UDP    [::]:123               *:*                                    2052
`;

const languages: [string, string, string, string][] = [
  ['English', '  Proto  Local Address          Foreign Address        State           PID', 'LISTENING', 'ESTABLISHED'],
  ['German', '  Proto  Lokale Adresse         Remoteadresse          Status           PID', 'ABHÖREN', 'HERGESTELLT'],
  ['German, letters lost', '  Proto  Lokale Adresse     Remoteadresse    Status   PID', 'ABH\uFFFDREN', 'HERGESTELLT'],
  ['French', '  Proto  Adresse locale         Adresse distante       État', 'LISTENING', 'ESTABLISHED'],
  ['Chinese', '  协议  本地地址                外部地址              状态             PID', 'LISTENING', 'ESTABLISHED'],
  ['two words for it', '  Proto  A  B  C  PID', 'EN ESCUCHA', 'ESTABLECIDO'],
];

test.for(languages)('netstat in %s: a listener is what has no far end', ([, headings, listening, established]) => {
  for (const text of [
    tableIn(headings, listening, established),
    tableIn(headings, listening, established).replaceAll('\n', '\r\n'),
  ])
    expect(listenersInNetstat(text)).toEqual([
      { address: '0.0.0.0', port: 135, pids: [1032], inode: 1 },
      { address: '127.0.0.1', port: 3000, pids: [4102], inode: 2 },
      { address: '::', port: 135, pids: [1032], inode: 3 },
      { address: '::1', port: 5173, pids: [9360], inode: 4 },
      { address: 'fe80::1%12', port: 8080, pids: [777], inode: 5 },
    ]);
});

test.for([
  ['a message instead of a table', 'Access is denied.\r\n'],
  ['a table without the numbers of processes', '  TCP    0.0.0.0:135   0.0.0.0:0   LISTENING\r\n'],
  ['a connection to port 0 of nobody', '  TCP    127.0.0.1:3000   127.0.0.1:0   CLOSED   12\r\n'],
  ['nothing', ''],
])('no listener in %s', ([, text = '']) => {
  expect(listenersInNetstat(text)).toEqual([]);
});
