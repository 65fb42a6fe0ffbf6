import { expect, test } from 'vitest';
import { expectationAt } from '../../../helper/programs/expectation-for.ts';
import { serviceOfAccount } from '../../../helper/programs/service-accounts.ts';

interface Owner {
  program?: string;
  command?: string;
  framework?: 'vite';
}

function expectation(port: number, owner: Owner, innerPort?: number): string {
  const { program = '', ...more } = owner;
  const owners = [{ address: '127.0.0.1', parents: [], ...(program && { process: { program, ...more } }) }];
  const found = expectationAt({ port }, '127.0.0.1', { owners, rows: [], innerPort });
  if (typeof found === 'string') return found;
  const first = found.service.opening?.toString('latin1').slice(0, 4) ?? '';
  return [found.service.protocol, first && JSON.stringify(first), found.isSure && 'sure', found.mayBeWeb && 'or web']
    .filter(Boolean)
    .join(' ');
}

test.for<[port: number, owner: Owner, expected: string, innerPort?: number]>([
  // The program decides, whatever its port.
  [3000, { program: 'redis-server' }, 'redis "PING" sure'],
  [3000, { program: 'postgres' }, 'postgresql "\\u0000\\u0000\\u0000\\b" sure'],
  [3000, { program: 'sshd' }, 'ssh sure'],
  [3000, { program: 'p910nd' }, 'unknown sure'],
  [3000, { program: 'gdbserver' }, 'unknown sure'],
  [3000, { program: 'Xwayland' }, 'unknown sure'],
  [9000, { program: 'php-fpm' }, 'fastcgi sure'],
  // BIND and brokers have pages too, on ports of their own, and not where others speak with them in private.
  [8053, { program: 'named' }, 'dns "\\u0000\\u001ePS" sure or web'],
  [953, { program: 'named' }, 'dns "\\u0000\\u001ePS" sure'],
  [8053, { program: 'dnsmasq' }, 'dns "\\u0000\\u001ePS" sure'],
  [8883, { program: 'mosquitto' }, `mqtt ${JSON.stringify('\x10\x0c\0\x04')} sure`],
  [3000, { program: 'gunicorn' }, 'web'],
  // What it speaks is its settings' affair.
  [3000, { program: 'uwsgi' }, 'anything'],
  [3000, { program: 'thinclient_drives' }, 'anything'],
  [6379, { program: 'nginx' }, 'web'],
  [9100, { program: 'node', framework: 'vite' }, 'web'],
  [631, { program: 'cupsd' }, 'anything'],
  // A program of somebody's own, on a port that is usually another's.
  [6379, { program: 'node' }, 'redis "PING" or web'],
  [9100, { program: 'python3' }, 'unknown or web'],
  [5678, { program: 'python3' }, 'unknown'],
  [9092, { program: 'java' }, 'unknown'],
  [9092, { program: 'node' }, 'unknown or web'],
  [8080, { program: 'java' }, 'anything'],
  // A debugger, as its command line says.
  [5006, { program: 'java', command: 'java -agentlib:jdwp=server=y,address=*:5006 -jar shop.jar' }, 'unknown sure'],
  [8080, { program: 'java', command: 'java -agentlib:jdwp=server=y,address=*:5006 -jar shop.jar' }, 'anything'],
  [5679, { program: 'python3', command: 'python3 -m debugpy --listen 5679 shop.py' }, 'unknown sure'],
  [6379, { program: 'shop' }, 'redis "PING"'],
  [9100, { program: 'systemd' }, 'unknown'],
  // Nobody is to be seen.
  [3000, {}, 'unseen'],
  [6379, {}, 'redis "PING"'],
  [22, {}, 'ssh'],
  [9100, {}, 'unknown'],
  [6000, {}, 'unknown'],
  [7777, {}, 'redis "PING"', 6379],
  [6379, {}, 'unseen', 8080],
  // What only passes connections on is what it leads to.
  [5555, { program: 'ssh', command: 'ssh -N -L 5555:db:5432 box' }, 'postgresql "\\u0000\\u0000\\u0000\\b"'],
  [5432, { program: 'ssh', command: 'ssh -N -L 5432:web:80 box' }, 'unseen'],
  [9100, { program: 'ssh', command: 'ssh -N -f box' }, 'unknown'],
  [8080, { program: 'socat', command: 'socat TCP-LISTEN:8080,fork TCP:localhost:22' }, 'ssh'],
  [8080, { program: 'kubectl', command: 'kubectl port-forward svc/cache 8080:6379' }, 'redis "PING"'],
  [8080, { program: 'conmon', command: 'conmon -n web' }, 'unseen', 80],
  [8080, { program: 'conmon', command: 'conmon -n cache' }, 'redis "PING"', 6379],
])('port %d of %o is taken for %s', ([port, owner, expected, innerPort]) => {
  expect(expectation(port, owner, innerPort)).toBe(expected);
});

test.for([
  ['redis', 'redis-server'],
  ['Debian-exim', 'exim4'],
  ['ann', undefined],
  ['root', undefined],
  ['constructor', undefined],
  [undefined, undefined],
] as const)('the account %s is there for %s', ([account, program]) => {
  expect(serviceOfAccount(account)).toBe(program);
});
