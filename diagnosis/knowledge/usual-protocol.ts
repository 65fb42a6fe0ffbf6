import type { Replies } from '../../evidence/port/replies.ts';

/** A server for web sockets alone answers in HTTP, and has nothing else to say in it. */
export type Protocol = Extract<Replies[number]['outcome'], { kind: 'not-http' }>['protocol'] | 'websocket';

/** Programs and ports that are known for a protocol of their own, and of which some hang up on HTTP without a word. */
const usualProtocols: [protocol: Protocol, program: RegExp, port: number | undefined][] = [
  ['redis', /^(redis|valkey|keydb)-server/, 6379],
  ['postgresql', /^(postgres|postmaster)\b/, 5432],
  ['mysql', /^(mysqld|mariadbd)/, 3306],
  ['mongodb', /^mongo[ds]\b/, 27_017],
  ['memcached', /^memcached/, 11_211],
  ['ssh', /^sshd/, 22],
  ['amqp', /^rabbitmq/, 5672],
  // Its port, 9000, is that of many web servers.
  ['fastcgi', /^php-fpm/, undefined],
  ['vnc', /vnc/i, 5900],
];

/** The program decides where it is known, else the port. */
export function usualProtocol(program: string | undefined, port: number): Protocol | undefined {
  return usualProtocols.find((one) => (program ? one[1].test(program) : one[2] === port))?.[0];
}
