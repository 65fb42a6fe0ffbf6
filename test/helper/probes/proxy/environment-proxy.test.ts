import { expect, test } from 'vitest';
import { parseTarget, type Target } from '../../../../evidence/address/target.ts';
import { environmentProxy } from '../../../../helper/probes/proxy/environment-proxy.ts';

const target = (url: string) => parseTarget(url) as Target;
const http = target('http://localhost:3000/');

test('no proxy is set', () => {
  expect(environmentProxy({ PATH: '/bin', NO_PROXY: 'localhost', HTTP_PROXY: '' }, http)).toBeUndefined();
});

test('one is set, and leaves the target out', () => {
  const environment = { http_proxy: 'http://joe:hunter2@proxy.test:8080', no_proxy: 'localhost,127.0.0.1' };
  expect(environmentProxy(environment, http)).toEqual({
    variables: { http_proxy: 'http://proxy.test:8080' },
    sparesTarget: true,
  });
});

test('both spellings count, and the list of either', () => {
  const environment = { HTTP_PROXY: 'proxy.test:8080', ALL_PROXY: 'socks5://127.0.0.1:1080', NO_PROXY: '127.0.0.1' };
  expect(environmentProxy(environment, http)).toEqual({
    variables: { HTTP_PROXY: 'http://proxy.test:8080', ALL_PROXY: 'socks5://127.0.0.1:1080' },
    sparesTarget: false,
  });
  expect(environmentProxy(environment, target('http://127.0.0.1:3000/'))?.sparesTarget).toBe(true);
});

test('the one for the other scheme does not', () => {
  const environment = { https_proxy: 'http://proxy.test:8080' };
  expect(environmentProxy(environment, http)).toBeUndefined();
  expect(environmentProxy(environment, target('https://localhost:3000/'))?.sparesTarget).toBe(false);
});
