import { describe, expect, test } from 'vitest';
import { parseNamedTarget, type Target } from '../../../../evidence/address/target.ts';
import { namesTarget } from '../../../../helper/probes/proxy/names-target.ts';

function target(url: string): Target {
  const parsed = parseNamedTarget(url);
  if (!parsed) throw new Error(`${url} is no address`);
  return parsed;
}

const shop = 'http://api.shop.test:3000/';
const loopback = 'http://127.0.0.1:3000/';
const six = 'http://[::1]:3000/';

describe('the list names', () => {
  test.each([
    ['*', shop],
    ['localhost', 'http://localhost:3000/'],
    ['LOCALHOST', 'http://localhost./'],
    ['localhost,127.0.0.1,::1', six],
    ['a.test b.test\tshop.test', shop],
    ['a.test;.shop.test', shop],
    ['shop.test', shop],
    ['.shop.test', 'http://shop.test/'],
    ['*.shop.test', shop],
    ['*.test', shop],
    ['api.shop.test:3000', shop],
    ['.test:3000', shop],
    ['http://*.shop.test', shop],
    ['127.0.0.1', loopback],
    ['127.0.0.1:3000', loopback],
    ['127.0.0.0/8', loopback],
    ['127.*', loopback],
    ['0.0.0.0/0', loopback],
    ['[::1]', six],
    ['[::1]:3000', six],
    ['::/0', six],
    ['0:0:0:0:0:0:0:1', six],
    ['<local>', 'http://localhost:3000/'],
    [',, localhost ,', 'http://localhost:3000/'],
  ])('%s: %s', (list, url) => {
    expect(namesTarget(list, target(url))).toBe(true);
  });
});

describe('the list does not name', () => {
  test.each([
    ['', shop],
    ['localhost', loopback],
    ['127.0.0.1', 'http://localhost:3000/'],
    ['hop.test', shop],
    ['*.shop.test', 'http://shop.test/'],
    ['other.api.shop.test', shop],
    ['shop.test:4000', shop],
    ['https://*.shop.test', shop],
    ['127.0.0.2', loopback],
    ['10.0.0.0/8', loopback],
    ['127.0.0.0/99', loopback],
    ['127.0.0.0/x', loopback],
    ['::1', loopback],
    ['127.0.0.0/8', six],
    ['<local>', shop],
    ['<local>', loopback],
    ['.', shop],
    ['shop+test', shop],
    ['s.op.test', 'http://shop.test/'],
  ])('%s: %s', (list, url) => {
    expect(namesTarget(list, target(url))).toBe(false);
  });
});
