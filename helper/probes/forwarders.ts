import type { Forwarder, Forwarders } from '../../evidence/machine/forwarders.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { perPlatform } from '../system/per-platform.ts';
import { runSystemCommand } from '../system/run-system-command.ts';
import { Unknown } from '../unknown.ts';
import { describeForwarder } from './forwarders/describe-forwarder.ts';
import { farEndOf } from './forwarders/far-end.ts';
import { isOrphaned } from './forwarders/is-orphaned.ts';
import { readCarrier } from './forwarders/read-carrier.ts';
import { readComplaint } from './forwarders/read-complaint.ts';
import { readPortProxy } from './forwarders/read-port-proxy.ts';

/** Whether the port's owner only forwards its connections, where to, and whether anything is there. */
export const forwarders: Probe<'forwarders'> = async (context) => {
  const [found, owners] = await Promise.all([forwardersOf(context), context.found('owners')]);
  // As Docker's own is root's: a process that can't be seen may be one too.
  if (found.length === 0 && owners.some(({ process }) => !process)) throw new Unknown('not-permitted');
  return found;
};

const forwardersOf: (context: ProbeContext) => Promise<Forwarders> = perPlatform({
  linux: forwardersAmongOwners,
  macos: forwardersAmongOwners,
  windows: forwardersOnWindows,
});

async function forwardersAmongOwners(context: ProbeContext): Promise<Forwarders> {
  const [owners, processes] = await Promise.all([context.found('owners'), context.processes()]);
  const described = owners.map(({ address, process, parents }) => {
    const { pid = 0, program = '' } = process ?? {};
    const found = describeForwarder({
      program,
      words: processes.read(pid)?.words ?? [],
      port: context.target.port,
      pid,
    });
    return found && { ...found, pid, from: { address, port: context.target.port }, parents };
  });
  return Promise.all(described.flatMap((one) => (one ? [lookBehind(one, context)] : [])));
}

type Described = Forwarder & { pid: number; parents: readonly { program: string }[] };

async function lookBehind({ parents, ...forwarder }: Described, context: ProbeContext): Promise<Forwarder> {
  // Our own request has effects we can see afterwards: a logged error, or packets that nobody acknowledges.
  await context.found('replies').catch(() => undefined);
  const { carrier, isHere = false } = (await carrierOf(forwarder)) ?? {};
  const complaint = readComplaint(forwarder.pid);
  return {
    ...forwarder,
    ...(carrier && { carrier }),
    ...(await farEndOf(forwarder, { isHere, sockets: await context.sockets() })),
    ...(await isOrphaned({ ...forwarder, parents }, context)),
    ...(complaint && { complaint }),
  };
}

async function carrierOf({ program, pid }: Described | Omit<Described, 'parents'>) {
  return /^(ssh|kubectl|oc)$/.test(program) ? readCarrier(pid) : undefined;
}

/** On Windows, the port may also belong to a system service whose rules say where it leads. */
async function forwardersOnWindows(context: ProbeContext): Promise<Forwarders> {
  const [rules, programs] = await Promise.all([runSystemCommand('windowsPortProxy'), forwardersAmongOwners(context)]);
  return [...readPortProxy(rules, context.target.port), ...programs];
}
