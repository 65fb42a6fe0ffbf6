import { expect, test } from 'vitest';
import { readPortProxy } from '../../../../helper/probes/forwarders/read-port-proxy.ts';

/** As Windows 11 prints it; the headings are in the system's language. */
const printed = [
  '',
  'Listen on ipv4:             Connect to ipv4:',
  '',
  'Address         Port        Address         Port',
  '--------------- ----------  --------------- ----------',
  '0.0.0.0         9000        172.20.144.1    9000',
  '*               8080        localhost       80',
  '',
  'Listen on ipv6:             Connect to ipv4:',
  '',
  'Address         Port        Address         Port',
  '--------------- ----------  --------------- ----------',
  '::1             8080        127.0.0.1       8081',
  '',
].join('\r\n');

test.for([
  [9000, [{ from: { address: '0.0.0.0', port: 9000 }, to: { host: '172.20.144.1', port: 9000 } }]],
  [
    8080,
    [
      { from: { address: '0.0.0.0', port: 8080 }, to: { host: 'localhost', port: 80 } },
      { from: { address: '::1', port: 8080 }, to: { host: '127.0.0.1', port: 8081 } },
    ],
  ],
  [3000, []],
] as const)('the rules for port %i', ([port, rules]) => {
  expect(readPortProxy(printed, port)).toEqual(rules.map((rule) => ({ program: 'netsh portproxy', ...rule })));
});
