import { withoutOneDigit, withSwappedDigits } from '../../evidence/address/digit-slips.ts';
import type { Target } from '../../evidence/address/target.ts';

/** Where the dev servers of today start by default, each seen in its source, its documentation or a run. */
export const usualPorts = [1234, 3000, 4000, 4173, 4200, 4321, 4873, 5000, 5173, 8000, 8080, 8081, 8787, 8888, 9292];
/** A dev server that finds its port taken tries the next ones. */
const nextPorts = 5;

/** A short list of ports where the wanted server may be instead: the next ones, slips of the fingers, and the usual ones. */
export function portsWorthTrying(target: Pick<Target, 'port'>): number[] {
  const ports = new Set([...nextTo(target.port), ...slipsOf(target.port), ...usualPorts]);
  ports.delete(target.port);
  return [...ports];
}

function nextTo(port: number): number[] {
  return Array.from({ length: nextPorts }, (_, index) => port + 1 + index).filter(isPort);
}

/** Two neighbouring digits swapped, or one left out. */
function slipsOf(port: number): number[] {
  const digits = String(port);
  return [...withSwappedDigits(digits), ...withoutOneDigit(digits)].map(Number).filter(isPort);
}

function isPort(port: number): boolean {
  return port >= 80 && port <= 65_535;
}
