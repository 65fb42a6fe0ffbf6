import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { type KnownProgram, type ProgramKind, programKind } from '../../knowledge/program-kinds.ts';
import { supervisorOf } from '../../knowledge/supervisors.ts';
import type { Named } from '../container/named-container.ts';
import { startsServer } from './socket-activation.ts';

type Related = Owners[number]['parents'][number];

/** A process that ends, or may end, together with another one. */
export type Companion = Related & { pid: number; ports: number[] };

/** One program on a port, with everything that decides whether it may be ended. */
export interface PortHolder {
  addresses: string[];
  /** Absent if it can't be seen from here. */
  process?: Process;
  /** From the parent upwards. */
  parents: Related[];
  /** The user who owns the socket, if the system says. */
  user?: string;
  /** It belongs to the person who asks, or as good as. */
  isPersons: boolean;
  /** The account is the person's own, so its name says nothing about the program. */
  isOwnAccount: boolean;
  /** Portside itself runs inside it. */
  isAncestor: boolean;
  /** The container that publishes the port, or that the program runs in. */
  container?: Named;
  isInContainer: boolean;
  /** The systemd unit it belongs to. */
  unit?: ServiceUnit;
  /** What the person started, and would end, instead of the program itself: `npm run dev`. */
  starter?: Related & { pid: number };
  /** What ends along with it, apart from its own workers. */
  also: Companion[];
  otherPorts: number[];
}

interface ServiceUnit {
  name: string;
  /** It's a unit of the person's own session, not of the system. */
  isPersons: boolean;
}

/** Why we leave a program alone, with what the right way to stop it needs. */
export type Leave =
  | { why: 'hidden'; user?: string }
  | { why: 'ancestor' }
  | { why: 'container'; container: Named }
  | { why: 'inside-container' }
  | ({ why: 'kind'; container?: Named } & KnownProgram)
  | { why: 'unit'; unit: ServiceUnit }
  | { why: 'supervisor'; name: string; list: string }
  | { why: 'other-user'; user?: string };

export type EndingDecision =
  | ({ does: 'leave' } & Leave)
  | {
      does: 'end';
      pid: number;
      /** Programs that would end too, and that others may depend on. Only a person who has read this may decide to end them. */
      takesAlong: Companion[];
    };

/** Nobody expects these to end along with a dev server. */
const dependedOn: readonly ProgramKind[] = ['docker', 'podman', 'lima', 'wsl', 'tunnel', 'database', 'security'];

/** Whether others may depend on a process that would end along with another one. */
export function isDependedOn({ program, command }: Pick<Related, 'program' | 'command'>): boolean {
  const kind = programKind({ program, command })?.kind;
  return kind !== undefined && dependedOn.includes(kind);
}

/** Whether a program on a port may be ended, and by which process of its group; if not, why. */
export function decideEnding(holder: PortHolder): EndingDecision {
  const leave = whyLeave(holder);
  if (leave) return { does: 'leave', ...leave };
  const pid = holder.starter?.pid ?? holder.process?.pid;
  if (pid === undefined) return { does: 'leave', why: 'hidden' };
  return { does: 'end', pid, takesAlong: holder.also.filter(isDependedOn) };
}

function whyLeave(holder: PortHolder): Leave | undefined {
  const { process, container, user } = holder;
  if (process?.pid === undefined)
    return container ? { why: 'container', container } : { why: 'hidden', ...(user && { user }) };
  if (holder.isAncestor) return { why: 'ancestor' };
  const known = kindOf(process, holder);
  if (known) return { why: 'kind', ...known, ...(container && { container }) };
  return startedBy(holder) ?? (holder.isPersons ? undefined : { why: 'other-user', ...(user && { user }) });
}

/** What manages the program, and would start it again. */
function startedBy({ isInContainer, container, unit, parents }: PortHolder): Leave | undefined {
  if (isInContainer) return container ? { why: 'container', container } : { why: 'inside-container' };
  if (unit) return { why: 'unit', unit };
  const supervisor = parents.map(supervisorOf).find((found) => found !== undefined);
  return supervisor && { why: 'supervisor', ...supervisor };
}

function kindOf({ user, ...process }: Process, { isOwnAccount, unit }: PortHolder) {
  // For a unit, we know the command to stop it, which is better than showing its status.
  const isToldByUnit = isOwnAccount || unit !== undefined;
  const known = programKind(isToldByUnit ? process : { ...process, ...(user && { user }) });
  if (unit && known?.kind === 'service') return undefined;
  return known ?? (startsServer(process) ? { kind: 'service' as const, name: process.program } : undefined);
}
