import type { Facts } from '../../evidence/index.ts';
import { closedContainer } from './containers.ts';
import type { Row } from './describe-cause.ts';
import { forwarder } from './evidence.ts';

const here = { host: '127.0.0.1', port: 3000 };

/** What of these replies is the server's own doing, where something that only passes bytes on takes the connection. */
export function behindForwarders(replies: Facts['replies']): Row[] {
  const url = 'http://127.0.0.1:3000/';
  const through = (listening: string) =>
    forwarder('code', { to: here, farListeners: [{ address: listening, port: 3000 }] });
  return [
    {
      name: 'a forwarder leads to an address where nobody listens, and another one is open there (tunnel-wrong-target)',
      url,
      facts: { replies, forwarders: [through('::1')] },
      is: 'ruled out',
    },
    {
      name: 'a forwarder leads to a server that was seen to listen',
      url,
      facts: { replies, forwarders: [through('0.0.0.0')] },
      is: 'likely',
    },
    {
      name: 'a container publishes the port, and nobody looked whether it listens (container-wrong-port)',
      url,
      facts: { replies, containers: [closedContainer()] },
      is: 'less likely',
    },
  ];
}
