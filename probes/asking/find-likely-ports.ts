import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Services } from '../../evidence/machine/services.ts';
import { askPort } from './ask-port.ts';
import { portsWorthTrying } from './usual-ports.ts';

/** A refusal takes milliseconds. A port that takes longer doesn't help right now. */
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
      // An error page's title names the error, not the server.
      const title = outcome.status < 400 ? outcome.title : undefined;
      return [{ port, addresses: [address], web: true, title }];
    }
    if (outcome.kind === 'silent') return [];
  }
  return [];
}
