import { expect, test } from 'vitest';
import { foldersInLsof, listenersInLsof } from '../../../../helper/system/macos/parse-lsof.ts';

/** `lsof -nP -w -iTCP -sTCP:LISTEN -F pufdtn` of macOS, after public reports: its own lsof 4.91, unchanged since 10.15. */
const ofMacos = `p412
u501
f8
tIPv4
d0x6b3ce2a1f0d5c1e9
n*:7000
f9
tIPv6
d0x6b3ce2a1f0d5d2f1
n*:7000
p4102
u501
f23
tIPv6
d0x6b3ce2a1f0d5c8a1
n[::1]:5173
p4200
u501
f6
tIPv4
d0x6b3ce2a1f0d5e001
n127.0.0.1:8080
p4201
u501
f6
tIPv4
d0x6b3ce2a1f0d5e001
n127.0.0.1:8080
p4300
u501
f44
tIPv6
d0x6b3ce2a1f0d5e777
n[::ffff:127.0.0.1]:9200
f45
tIPv6
d0x6b3ce2a1f0d5e778
n[fe80::1%lo0]:9300
`;

test('lsof: each socket once, with everybody who shares it', () => {
  expect(listenersInLsof(ofMacos)).toEqual([
    { address: '0.0.0.0', port: 7000, uid: 501, pids: [412] },
    { address: '::', port: 7000, uid: 501, pids: [412] },
    { address: '::1', port: 5173, uid: 501, pids: [4102] },
    { address: '127.0.0.1', port: 8080, uid: 501, pids: [4200, 4201] },
    { address: '127.0.0.1', port: 9200, uid: 501, pids: [4300] },
    { address: 'fe80::1%lo0', port: 9300, uid: 501, pids: [4300] },
  ]);
});

test.for([
  ['nothing listens', ''],
  ['the name of a file is missing', 'p1\nu0\nf3\ntIPv4\nd0x1\n'],
  ['a name is no address', 'p1\nu0\nf3\ntIPv4\nd0x1\nncan not identify protocol\n'],
  ['a file comes before its process', 'n127.0.0.1:80\n'],
])('lsof: no listener where %s', ([, output = '']) => {
  expect(listenersInLsof(output)).toEqual([]);
});

test('lsof: the folder of each process, its letters as people write them', () => {
  const output = `p4102
fcwd
n/Users/mira/shop
p4200
fcwd
n/Users/ren\\xc3\\xa9/caf\\xc3\\xa9 \\\\ bar
p4300
fcwd
n/private/var (permission denied)
p4400
ftxt
n/bin/zsh
`;
  expect([...foldersInLsof(output)]).toEqual([
    [4102, '/Users/mira/shop'],
    [4200, '/Users/rené/café \\ bar'],
  ]);
});
