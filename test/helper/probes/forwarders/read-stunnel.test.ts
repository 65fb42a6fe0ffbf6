import { expect, test } from 'vitest';
import { stunnelTarget } from '../../../../helper/probes/forwarders/read-stunnel.ts';

const settings = `; accept = 8443
cert = /etc/stunnel/cert.pem
[web]
accept = 127.0.0.1:8443
connect = 8080
[mail]
client = yes
accept  = 2525
connect = mail.test:465
[six]
accept = :::9443
connect = [::1]:9000
`;

test.for([
  [8443, { host: 'localhost', port: 8080 }],
  [2525, { host: 'mail.test', port: 465 }],
  [9443, { host: '::1', port: 9000 }],
  [8080, undefined],
] as const)('stunnel leads from port %i', ([port, to]) => {
  expect(stunnelTarget(settings, port)).toEqual(to);
});
