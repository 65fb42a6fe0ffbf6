import { describe, expect, test } from 'vitest';
import { describeForwarder } from '../../../../helper/probes/forwarders/describe-forwarder.ts';

/** What a command line makes of port 8080. */
function described(line: string, program = line.split(' ')[0]?.replace(':', '') ?? '') {
  return describeForwarder({ program, words: line.split(' '), port: 8080 });
}

const box = { program: 'ssh', via: 'me@box.test' };

describe('ssh passes port 8080 on', () => {
  test.for([
    ['ssh -N -L 8080:localhost:9000 me@box.test', { host: 'localhost', port: 9000 }],
    ['ssh me@box.test -NL8080:localhost:9000', { host: 'localhost', port: 9000 }],
    ['ssh -fNTL 127.0.0.1:8080:db.internal:80 -p 22 -i key me@box.test', { host: 'db.internal', port: 80 }],
    ['ssh -L [::1]:8080:[fd00::7]:80 -o ServerAliveInterval=5 me@box.test', { host: 'fd00::7', port: 80 }],
    ['ssh -L 7000:a:1 -L 8080:b:2 -J jump.test ssh://me@box.test:22', { host: 'b', port: 2 }],
    ['ssh -oLocalForward=8080:web:80 me@box.test', { host: 'web', port: 80 }],
    ['ssh -L */8080/web/80 me@box.test', { host: 'web', port: 80 }],
  ] as const)('%s', ([line, to]) => {
    expect(described(line)).toEqual({ ...box, to });
  });

  test.for([
    ['ssh -p 2222 me@box.test', { sshPort: 2222 }],
    ['ssh -p2222 -l me box.test', { sshPort: 2222 }],
    ['ssh -oPort=2222 -oUser=me box.test', { sshPort: 2222 }],
    ['ssh ssh://me@box.test:2222', { sshPort: 2222 }],
    ['ssh -p 22 ssh://me@box.test:2222 -l other', { sshPort: 2222 }],
    ['ssh: /home/me/.ssh/me@box.test:2222 [mux]', { sshPort: 2222 }],
    ['ssh -p 22 me@box.test', {}],
    ['ssh -p none -l other me@box.test', {}],
    ['ssh -p 99999 me@box.test', {}],
    // What stands behind the machine is for the program over there.
    ['ssh me@box.test -- telnet -p 2222', {}],
  ] as const)('%s, and logs in as is told', ([line, way]) => {
    expect(described(line)).toEqual({ ...box, ...way });
  });

  test.for([
    // Its settings in files are not read, and sockets of another kind have no port.
    'ssh me@box.test',
    'ssh -L 8080:/run/app.sock me@box.test',
    'ssh me@box.test ssh -L 8080:a:1 other',
    'ssh: /home/me/.ssh/me@box.test:22 [mux]',
  ])('%s, and where to is not told', (line) => {
    expect(described(line)).toEqual(box);
  });
});

test.for(['ssh -N -D 8080 me@box.test', 'ssh -D 127.0.0.1:8080 me@box.test', 'ssh -oDynamicForward=8080 me@box.test'])(
  '%s makes a SOCKS proxy',
  (line) => {
    expect(described(line)).toEqual({ ...box, socks: true });
  },
);

test('a setting with a space in it', () => {
  const words = ['ssh', '-o', 'LocalForward 8080 web:80', 'me@box.test'];
  expect(describeForwarder({ program: 'ssh', words, port: 8080 })).toEqual({ ...box, to: { host: 'web', port: 80 } });
});

describe('kubectl passes port 8080 on', () => {
  test.for([
    ['kubectl port-forward pod/web 8080:80', 'pod/web', 80],
    ['kubectl -n shop port-forward svc/web 9000:90 8080:80', 'svc/web in shop', 80],
    ['kubectl port-forward --namespace=shop web 8080', 'pod/web in shop', 8080],
    ['kubectl --context prod port-forward --address 0.0.0.0 deploy/web :80', 'deploy/web', 80],
    ['kubectl port-forward pod/web 8080:http', 'pod/web', undefined],
    ['oc port-forward web 9000:90', 'pod/web', undefined],
  ] as const)('%s', ([line, via, port]) => {
    const [program] = line.split(' ');
    expect(described(line)).toEqual({ program, via, ...(port && { to: { host: 'localhost', port } }) });
  });
});

describe('others pass port 8080 on', () => {
  test.for([
    ['socat TCP-LISTEN:8080,fork,reuseaddr TCP:localhost:9000', { to: { host: 'localhost', port: 9000 } }],
    ['socat -d -d TCP4:10.0.0.7:80 TCP4-LISTEN:8080', { to: { host: '10.0.0.7', port: 80 } }],
    ['socat tcp-l:8080 tcp6:[::1]:9000', { to: { host: '::1', port: 9000 } }],
    ['socat TCP-LISTEN:8080 UNIX-CONNECT:/run/app.sock', {}],
    [
      'docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80',
      { to: { host: '172.17.0.2', port: 80 } },
    ],
    ['conmon --api-version 1 -c 4f2a -u 4f2a -r /usr/bin/runc -n web --exit-dir /run', { via: 'web' }],
    ['rootlessport', {}],
    [
      'chisel client https://me:word@box.test/ 9000 8080:localhost:80',
      { to: { host: 'localhost', port: 80 }, via: 'box.test' },
    ],
  ] as const)('%s', ([line, more]) => {
    expect(described(line)).toEqual({ program: line.split(' ')[0], ...more });
  });

  test('the session of somebody who came in over SSH', () => {
    expect(described('sshd: me@pts/0', 'sshd')).toEqual({ program: 'sshd' });
  });
});

test.for([
  ['nginx', 'nginx: master process nginx'],
  ['node', 'node server.js -L 8080:localhost:80'],
  ['kubectl', 'kubectl proxy --port 8080'],
  ['socat', 'socat TCP-LISTEN:9090,fork TCP:localhost:8080'],
  ['sshd', 'sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups'],
  ['sshd', '/usr/sbin/sshd -D'],
  ['chisel', 'chisel server --port 8080'],
  // These lead the other way.
  ['cloudflared', 'cloudflared tunnel --url http://localhost:8080'],
  ['ngrok', 'ngrok http 8080'],
] as const)('%s is no forwarder: %s', ([program, line]) => {
  expect(described(line, program)).toBeUndefined();
});
