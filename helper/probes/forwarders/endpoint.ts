import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** A host and a port as settings and command lines write them, IPv6 in brackets. */
export function endpoint(host = '', port = ''): NonNullable<Forwarder['to']> {
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
