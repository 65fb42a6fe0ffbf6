import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/**
 * Windows' own port forwarding, as `netsh interface portproxy show all` prints it, in whatever language. The addresses stand in
 * four columns under four kinds of headings:
 * `0.0.0.0         9000        172.20.144.1    9000`
 * `*               8080        localhost       80`
 */
export function readPortProxy(text: string, port: number): Forwarder[] {
  return [...text.matchAll(/^(\S+) +(\d+) +(\S+) +(\d+)[ \t]*\r?$/gm)]
    .map(([, address = '', from, host = '', to]) => ({
      program: 'netsh portproxy',
      from: { address: address === '*' ? '0.0.0.0' : address, port: Number(from) },
      to: { host, port: Number(to) },
    }))
    .filter(({ from }) => from.port === port);
}
