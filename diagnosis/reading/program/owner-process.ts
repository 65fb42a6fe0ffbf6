import type { Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { isEngineProcess, isHeldByEngine } from '../container/engine-forwarder.ts';

/** The process on the target's port, when exactly one is known. */
export function ownerProcess(owners: Owners | undefined): Process | undefined {
  const processes = (owners ?? []).flatMap((owner) => (owner.process ? [owner.process] : []));
  return new Set(processes.map(({ pid, program }) => pid ?? program)).size === 1 ? processes[0] : undefined;
}

/** The same, where it is a server: who only passes connections on is not to blame for what becomes of them. */
export function serverProcess(known: Parameters<typeof isForwarder>[0]): Process | undefined {
  return isForwarder(known) || isHeldByEngine(known) ? undefined : ownerProcess(known.owners);
}

/** Programs that pass connections on to somewhere else, so that what they do says little about the server behind. */
const forwarderPrograms =
  /^(ssh|autossh|kubectl|socat|stunnel|docker-proxy|conmon|rootlessport|rootlesskit|gvproxy|slirp4netns|pasta|wslrelay|code-tunnel|(pen|simpleproxy|redir|balance|gost|rinetd)$)/;

export function isForwarderProgram(program = ''): boolean {
  return forwarderPrograms.test(program) || isEngineProcess({ program });
}

/** Whether who holds the port only passes connections on: as was found out, else by the program's name. */
export function isForwarder({
  owners,
  forwarders,
}: {
  owners: Owners | undefined;
  forwarders: Forwarders | undefined;
}) {
  if (forwarders) return forwarders.length > 0;
  return (owners ?? []).some((owner) => isForwarderProgram(owner.process?.program));
}
