import { readFileSync } from 'node:fs';
import { ifReadable } from '../files/if-readable.ts';
import type { Probe } from '../probe.ts';
import { operatingSystem } from '../system/operating-system.ts';
import { kindOfSandbox } from './sandbox/kind-of-sandbox.ts';
import { listensOutside } from './sandbox/listens-outside.ts';
import { networkInUse } from './sandbox/network-in-use.ts';
import { sandboxMarks } from './sandbox/sandbox-marks.ts';

/** The sandbox this program runs in, and whether its network is the system's own. */
export const sandbox: Probe<'sandbox'> = async ({ target }) => {
  if (operatingSystem !== 'linux') {
    return { kind: kindOfSandbox(process.env, { files: [] }), network: 'system', isRestricted: false };
  }
  const network = networkInUse();
  const outside = network === 'own' ? listensOutside(target.port) : undefined;
  const isRestricted = isRestrictedBy(ifReadable(() => readFileSync('/proc/self/status', 'utf8')));
  const marks = { ...sandboxMarks(), network, isRestricted, seesOutside: outside !== undefined };
  const kind = kindOfSandbox(process.env, marks);
  return { kind, network, isRestricted, ...(outside !== undefined && { listensOutside: outside }) };
};

/** A place without /proc is a sandbox too. `NoNewPrivs:	1`, `Seccomp:	2` */
function isRestrictedBy(status: string | undefined): boolean {
  return status === undefined || /^(NoNewPrivs:\s*1|Seccomp:\s*[12])$/m.test(status);
}
