import { expect, test } from 'vitest';
import { parseTarget } from '../../../../evidence/address/target.ts';
import { aboutAddress } from '../../../../words/en/services/about-address.ts';

test.each([
  [
    'http://localhost:3000/',
    '`localhost` means this computer',
    "`3000` is a registered port (1024 to 49151). By default, it's used by Next.js,",
  ],
  ['http://app.localhost:3001/', '`app.localhost` ends in .localhost', '`3001` is a registered port (1024 to 49151).'],
  [
    'http://127.0.0.1:62893/',
    '`127.0.0.1` is a loopback address',
    '`62893` is a dynamic port (49152 to 65535): programs get one for a short time',
  ],
  [
    'http://[::1]/',
    '`::1` is a loopback address',
    "`80` is a well-known port (0 to 1023). By default, it's used by http.",
  ],
  ['http://127.0.0.1:1023/', '`127.0.0.1` is', '`1023` is a well-known port'],
  ['http://127.0.0.1:1024/', '`127.0.0.1` is', '`1024` is a registered port'],
  ['http://127.0.0.1:49151/', '`127.0.0.1` is', '`49151` is a registered port'],
  ['http://127.0.0.1:49152/', '`127.0.0.1` is', '`49152` is a dynamic port'],
  ['http://0.0.0.0:8080/', '`0.0.0.0` means every address', '`8080` is a registered port'],
])('%s', (url, meaning, port) => {
  const target = parseTarget(url);
  const paragraphs = target ? aboutAddress(target) : [];
  expect(paragraphs[0]?.startsWith(meaning)).toBe(true);
  expect(paragraphs[1]?.startsWith(port)).toBe(true);
});
