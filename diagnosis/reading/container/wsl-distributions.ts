import type { Runtime } from '../../../evidence/machine/runtimes.ts';

/** WSL 2's systems beside Windows that a person may run servers in. Docker Desktop's have a forwarder of their own. */
export function wslDistributions(runtimes: readonly Runtime[]): Runtime[] {
  return runtimes.filter(
    ({ kind, name = '', isHere, state }) =>
      kind === 'wsl2' && !isHere && state !== 'stopped' && !name.startsWith('docker-desktop'),
  );
}
