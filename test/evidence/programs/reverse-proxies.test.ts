import { expect, test } from 'vitest';
import { answersUnavailable, isReverseProxy } from '../../../evidence/programs/reverse-proxies.ts';

test.for([
  ['nginx', true, false],
  ['openresty', true, false],
  ['mitmdump', true, false],
  ['haproxy', true, true],
  ['httpd.exe', true, true],
  // A server in its own right, and a forwarder that knows nothing of HTTP.
  ['httpd2go', false, false],
  ['node', false, false],
  ['socat', false, false],
  [undefined, false, false],
] as const)('%s', ([program, isProxy, is503]) => {
  expect([isReverseProxy(program), answersUnavailable(program)]).toEqual([isProxy, is503]);
});
