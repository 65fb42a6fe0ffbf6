import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Services } from '../../evidence/machine/services.ts';
import { askPort } from './ask-port.ts';
import { portsWorthTrying } from './usual-ports.ts';

/** A refused port answers within milliseconds. One that takes longer is no help right now. */
const glanceTimeoutMs = 900;

/** Which of a short list of likely ports answer HTTP to the browser. */
export async function findLikelyPorts(target: Target): Promise<Services> {
  const glances = await Promise.all(portsWorthTrying(target).map(glance));
  return glances.flat().sort((one, other) => one.port - other.port);
}

async function glance(port: number): Promise<Services> {
  for (const address of ['127.0.0.1', '::1']) {
    const { outcome } = await askPort(`http://${urlHost(address)}:${port}/`, glanceTimeoutMs);
    if (outcome.kind === 'http') {
      // The page of an error is called after the error: that's nobody's name.
      const title = outcome.status < 400 ? outcome.title : undefined;
      return [{ port, addresses: [address], web: true, title }];
    }
    if (outcome.kind === 'silent') return [];
  }
  return [];
}
