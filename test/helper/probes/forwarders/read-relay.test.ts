import { expect, test } from 'vitest';
import { describeForwarder } from '../../../../helper/probes/forwarders/describe-forwarder.ts';
import { rinetdTarget, xinetdTarget } from '../../../../helper/probes/forwarders/read-relay.ts';

const here = { host: '127.0.0.1', port: 3000 };

test.for([
  ['pen -f 127.0.0.1:8080 127.0.0.1:3000', here],
  ['pen -f 127.0.0.1:8080 127.0.0.1:3000 127.0.0.1:3001', undefined],
  ['simpleproxy -L 127.0.0.1:8080 -R 127.0.0.1:3000', here],
  ['stone -n 127.0.0.1:3000 127.0.0.1:8080', here],
  ['spiped -F -e -s [127.0.0.1]:8080 -t [127.0.0.1]:3000 -k key', here],
  ['sslh --listen 127.0.0.1:8080 --tls 127.0.0.1:3000 --ssh 127.0.0.1:22', undefined],
  ['redir :8080 localhost:3000', { host: 'localhost', port: 3000 }],
  ['gost -L=tcp://:8080/[::1]:3000', { host: '::1', port: 3000 }],
  ['hitch --frontend=[127.0.0.1]:8080 --backend=[127.0.0.1]:3000 site.pem', here],
  ['hitch --frontend=[*]:8080 --backend=[::1]:3000 site.pem', { host: '::1', port: 3000 }],
  ['ghostunnel server --listen localhost:8080 --target 127.0.0.1:3000 --key site.pem', here],
  ['pen 8080 example.test:3000', undefined],
  ['6tunnel -d -4 -l 127.0.0.1 8080 127.0.0.1 3000', here],
  ['6tunnel 8080 ::1', { host: '::1', port: 8080 }],
  ['6tunnel 8081 127.0.0.1 3000', undefined],
] as const)('%s', ([command, to]) => {
  const words = command.split(' ');
  const [program = ''] = words;
  expect(describeForwarder({ program, words, port: 8080 })).toEqual({ program, ...(to && { to }) });
});

const rinetd = `# bindaddress bindport connectaddress connectport
0.0.0.0 8080 127.0.0.1 3000
# 0.0.0.0 8081 127.0.0.1 3000
127.0.0.1 8082/tcp example.test 80/tcp
logfile /var/log/rinetd.log
`;

test.for([
  [8080, here],
  [8081, undefined],
  [8082, { host: 'example.test', port: 80 }],
] as const)('rinetd leads from port %i', ([port, to]) => {
  expect(rinetdTarget(rinetd, port)).toEqual(to);
});

const xinetd = `defaults
{
    log_type = SYSLOG daemon
}
service web
{
    type = UNLISTED
    port = 8080
    redirect = 127.0.0.1 3000
}
service legacy {
    port = 8081
    server = /usr/bin/legacy
}
`;

test.for([
  [8080, here],
  [8081, undefined],
  [3000, undefined],
] as const)('xinetd leads from port %i', ([port, to]) => {
  expect(xinetdTarget(xinetd, port)).toEqual(to);
});

test('xinetd that starts a program is no forwarder', () => {
  const words = ['xinetd', '-f', '/nowhere/xinetd.conf'];
  expect(describeForwarder({ program: 'xinetd', words, port: 8081 })).toBeUndefined();
});
