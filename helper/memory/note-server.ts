import type { RememberedPort } from '../../evidence/port/remembered-port.ts';
import { ownersOfPort } from '../probes/owners.ts';
import { maskSecrets } from '../secrets/mask-secrets.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { forgetFailure } from './failures.ts';
import { writePort } from './write-port.ts';

/** What was noted, and whether it could be stored. Without `server`: nothing is listening on the port. */
export interface Noted {
  server?: RememberedPort;
  isKept: boolean;
}

/** Notes that a page has just loaded from this port, and who serves it. We find the owner ourselves and take nobody's word for it. */
export async function noteServer(port: number, pageTitle: string | undefined): Promise<Noted> {
  const lastAnsweredAt = new Date().toISOString();
  const owners = await ownersOfPort(port);
  if (owners.length === 0) return { isKept: false };
  forgetFailure(port);
  const owner = owners.find((one) => one.process)?.process;
  const title = pageTitle && maskSecrets(pageTitle);
  const server = withoutUndefined({
    port,
    lastAnsweredAt,
    title,
    pid: owner?.pid,
    startedAt: owner?.startedAt,
    program: owner?.program,
    framework: owner?.framework,
    project: owner?.project,
    folder: owner?.folder,
    startCommand: owner?.startCommand,
    startFolder: owner?.startFolder,
  });
  return { server, isKept: writePort(server) };
}
