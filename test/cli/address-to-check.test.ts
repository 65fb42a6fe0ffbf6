import { expect, test } from 'vitest';
import { addressToCheck } from '../../cli/address-to-check.ts';
import { UsageError } from '../../cli/usage-error.ts';

test.each([
  ['http://localhost:3000/a?b', 'http://localhost:3000/a?b'],
  ['https://localhost', 'https://localhost/'],
  ['HTTP://LOCALHOST:3000', 'http://localhost:3000/'],
  ['localhost', 'http://localhost/'],
  ['localhost:3000', 'http://localhost:3000/'],
  ['127.0.0.1:3000/a', 'http://127.0.0.1:3000/a'],
  ['127.1:3000', 'http://127.0.0.1:3000/'],
  ['[::1]:3000', 'http://[::1]:3000/'],
  ['app.localhost:3000', 'http://app.localhost:3000/'],
  ['0.0.0.0:8000', 'http://0.0.0.0:8000/'],
  ['3000', 'http://localhost:3000/'],
  [':3000', 'http://localhost:3000/'],
  [':65535', 'http://localhost:65535/'],
  ['3000/api?b', 'http://localhost:3000/api?b'],
  [':3000#top', 'http://localhost:3000/#top'],
  ['http://localhost/at:99999/', 'http://localhost/at:99999/'],
])('%s is %s', async (typed, url) => {
  expect((await addressToCheck(typed)).url).toBe(url);
});

test.each([
  ['http://192.0.2.7/', "“http://192.0.2.7/” isn't an http or https address on this computer"],
  ['192.0.2.7', "isn't an http or https address on this computer"],
  ['ftp://localhost/', "isn't an http or https address on this computer"],
  ['ftp://localhost:3000/', "isn't an http or https address on this computer"],
  ['::1', "isn't an http or https address on this computer"],
  ['', "“” isn't an http or https address on this computer"],
  ['http://', "isn't an http or https address on this computer"],
  ['http://localhost:65536/', "65536 isn't a valid port: ports go from 1 to 65535"],
  ['localhost:99999/a', "99999 isn't a valid port"],
  ['99999', "99999 isn't a valid port"],
  [':0', "0 isn't a valid port"],
  ['localhost:0', "0 isn't a valid port"],
  ['3000x', "isn't an http or https address on this computer"],
  ['-3000', "isn't an http or https address on this computer"],
  [':', "isn't an http or https address on this computer"],
])('%j is answered: %s', async (typed, sentence) => {
  await expect(addressToCheck(typed)).rejects.toThrow(UsageError);
  await expect(addressToCheck(typed)).rejects.toThrow(sentence);
});
