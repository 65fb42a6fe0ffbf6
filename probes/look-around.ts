import type { Services } from '../evidence/services.ts';
import { type Target, urlHost } from '../evidence/target.ts';
import { askPort } from './ask-port.ts';

/** Where the dev servers of today start by default, each seen in its source, its documentation or a run. */
const usualPorts = [1234, 3000, 4000, 4173, 4200, 4321, 4873, 5000, 5173, 8000, 8080, 8081, 8787, 8888, 9292];
/** A dev server that finds its port taken tries the next ones. */
const nextPorts = 5;
/** A refused port answers within milliseconds; one that thinks for longer is no help right now. */
const glanceTimeoutMs = 900;

/** Which of a short list of likely ports answer HTTP to the browser: the next ones, slips of the fingers, and the usual ones. */
export async function lookAround(target: Target): Promise<Services> {
  const ports = new Set([...nextTo(target.port), ...slipsOf(target.port), ...usualPorts]);
  ports.delete(target.port);
  const glances = await Promise.all([...ports].map((port) => glance(port)));
  return glances.flat().sort((one, other) => one.port - other.port);
}

async function glance(port: number): Promise<Services> {
  for (const address of ['127.0.0.1', '::1']) {
    const outcome = await askPort(`http://${urlHost(address)}:${port}/`, glanceTimeoutMs);
    if (outcome.kind === 'http') return [{ port, addresses: [address], web: true, title: outcome.title }];
    if (outcome.kind === 'silent') return [];
  }
  return [];
}

function nextTo(port: number): number[] {
  return Array.from({ length: nextPorts }, (_, index) => port + 1 + index).filter(isPort);
}

/** Two neighbouring digits swapped, or one left out. */
function slipsOf(port: number): number[] {
  const digits = String(port);
  const swapped = [...digits.slice(1)].map(
    (digit, index) => digits.slice(0, index) + digit + digits.charAt(index) + digits.slice(index + 2),
  );
  const shortened = [...digits].map((_, index) => digits.slice(0, index) + digits.slice(index + 1));
  return [...swapped, ...shortened].map(Number).filter(isPort);
}

function isPort(port: number): boolean {
  return port >= 80 && port <= 65_535;
}
