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
])('%s is %s', async (typed, url) => {
  expect((await addressToCheck(typed)).url).toBe(url);
});

test.each([
  ['http://192.0.2.7/', '“http://192.0.2.7/” is no http or https address of this computer'],
  ['192.0.2.7', 'is no http or https address of this computer'],
  ['ftp://localhost/', 'is no http or https address of this computer'],
  ['ftp://localhost:3000/', 'is no http or https address of this computer'],
  ['3000', 'is no http or https address of this computer'],
  ['::1', 'is no http or https address of this computer'],
  ['', '“” is no http or https address of this computer'],
  ['http://', 'is no http or https address of this computer'],
  ['http://localhost:65536/', '65536 is no port: ports go up to 65535'],
  ['localhost:99999/a', '99999 is no port'],
])('%j is answered: %s', async (typed, sentence) => {
  await expect(addressToCheck(typed)).rejects.toThrow(UsageError);
  await expect(addressToCheck(typed)).rejects.toThrow(sentence);
});
