import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { relayPrograms } from '../../../evidence/programs/relay-programs.ts';
import { forwarderKind } from '../../knowledge/forwarder-kinds.ts';
import { isHeldByEngine } from '../container/engine-forwarder.ts';
import type { FactsRead } from '../facts-read.ts';
import { isEngineProcess } from './is-engine-process.ts';
import { ownerProcesses } from './owner-processes.ts';

/** The process on the target's port, when exactly one is known. */
export function ownerProcess(owners: Owners | undefined): Process | undefined {
  const processes = ownerProcesses(owners);
  return new Set(processes.map(({ pid, program }) => pid ?? program)).size === 1 ? processes[0] : undefined;
}

/** The same, if it's a server: a program that only forwards connections isn't to blame for what becomes of them. */
export function serverProcess(known: FactsRead<'owners' | 'forwarders'>): Process | undefined {
  return isForwarder(known) || isHeldByEngine(known) ? undefined : ownerProcess(known.owners);
}

/** Besides relays, engines and virtual machines: programs that forward connections, so what they do says little about the server behind them. */
const forwarderPrograms = /^(ssh|autossh|dbclient|kubectl|socat|stunnel|code-tunnel|(6tunnel|rinetd)$)/;

export function isForwarderProgram(program = ''): boolean {
  const isMachine = forwarderKind(program) === 'virtual-machine';
  return isMachine || relayPrograms.test(program) || forwarderPrograms.test(program) || isEngineProcess({ program });
}

/** Programs whose ports all lead elsewhere, but for those of an engine, and for an ssh that is a SOCKS proxy. */
export function isTunnelProgram({ program, command = '' }: Process): boolean {
  const isSocks = /^(auto)?ssh/.test(program) && /\s-\w*D/.test(command);
  return isForwarderProgram(program) && !isEngineProcess({ program, command }) && !isSocks;
}

/** Whether the port's owner only forwards connections, by the evidence or else by its name. */
export function isForwarder({ owners, forwarders }: FactsRead<'owners' | 'forwarders'>): boolean {
  if (forwarders) return forwarders.length > 0;
  return ownerProcesses(owners).some(({ program }) => isForwarderProgram(program));
}
