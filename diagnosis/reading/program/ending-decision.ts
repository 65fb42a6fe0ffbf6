import type { Owners, Process } from '../../../evidence/port/owners.ts';
import { type KnownProgram, type ProgramKind, programKind } from '../../knowledge/program-kinds.ts';
import { supervisorOf } from '../../knowledge/supervisors.ts';
import type { Named } from '../container/named-container.ts';
import { startsServer } from './socket-activation.ts';

type Related = Owners[number]['parents'][number];

/** A process that ends, or may end, together with another one. */
export type Companion = Related & { pid: number; ports: number[] };

/** One program on a port, with all that decides whether it may be ended. */
export interface PortHolder {
  addresses: string[];
  /** Absent: it can't be seen from here. */
  process?: Process;
  /** From the parent upwards. */
  parents: Related[];
  /** Whose socket it is, where the system names them. */
  user?: string;
  /** The person's who asks, or as good as theirs. */
  isPersons: boolean;
  /** The account is that of the person alone: its name says nothing about the program. */
  isOwnAccount: boolean;
  /** Whoever asks runs inside of it. */
  isAncestor: boolean;
  /** The container that publishes the port, or that it runs in. */
  container?: Named;
  isInContainer: boolean;
  /** The systemd unit it belongs to. */
  unit?: ServiceUnit;
  /** What a person started, and would end, in place of the program itself: `npm run dev`. */
  starter?: Related & { pid: number };
  /** What its end takes along, its own workers left out. */
  also: Companion[];
  otherPorts: number[];
}

interface ServiceUnit {
  name: string;
  /** Of the person's own session, not of the system. */
  isPersons: boolean;
}

/** Why a program isn't ended, with what the right way takes. */
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
      /** What others may depend on and that it takes along: to be ended only by a person who has read so. */
      takesAlong: Companion[];
    };

/** What nobody expects to go with a dev server. */
const dependedOn: readonly ProgramKind[] = ['docker', 'podman', 'lima', 'wsl', 'tunnel', 'database', 'security'];

/** Whether others may depend on a process that would go with another one. */
export function isDependedOn({ program, command }: Pick<Related, 'program' | 'command'>): boolean {
  const kind = programKind({ program, command })?.kind;
  return kind !== undefined && dependedOn.includes(kind);
}

/** Whether a program on a port may be ended, and which process of its group; if not, why. */
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

/** What looks after the program, and would start it again. */
function startedBy({ isInContainer, container, unit, parents }: PortHolder): Leave | undefined {
  if (isInContainer) return container ? { why: 'container', container } : { why: 'inside-container' };
  if (unit) return { why: 'unit', unit };
  const supervisor = parents.map(supervisorOf).find((found) => found !== undefined);
  return supervisor && { why: 'supervisor', ...supervisor };
}

function kindOf({ user, ...process }: Process, { isOwnAccount, unit }: PortHolder) {
  // Of a unit the command to stop it is known, which is better than its status.
  const isToldByUnit = isOwnAccount || unit !== undefined;
  const known = programKind(isToldByUnit ? process : { ...process, ...(user && { user }) });
  if (unit && known?.kind === 'service') return undefined;
  return known ?? (startsServer(process) ? { kind: 'service' as const, name: process.program } : undefined);
}
