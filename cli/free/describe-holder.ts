import type { PortHolder } from '../../diagnosis/reading/program/ending-decision.ts';
import { isEngineProcess } from '../../diagnosis/reading/program/is-engine-process.ts';
import type { Container } from '../../evidence/machine/containers.ts';
import type { Owners, Process } from '../../evidence/port/owners.ts';
import { describeProcess } from '../../helper/probes/owners/describe-process.ts';
import { isInteractiveShell } from '../../helper/probes/owners/lineage.ts';
import { workersOf } from '../../helper/probes/owners/workers-of.ts';
import { type ControlGroup, readControlGroup } from '../../helper/system/linux/control-group.ts';
import { userName } from '../../helper/system/linux/user-name.ts';
import type { ListenRow } from '../../helper/system/listen-row.ts';
import { operatingSystem } from '../../helper/system/operating-system.ts';
import type { Processes } from '../../helper/system/running-process.ts';
import { sharesSocket } from '../../helper/system/shares-socket.ts';
import { containerOnHost, publishingContainer } from './containers-on-port.ts';
import { isOwnAccount, isPersons, personAsking } from './person.ts';
import type { PortsByPid } from './process-tree.ts';
import { whatEnds } from './what-ends.ts';

export interface Seen {
  port: number;
  processes: Processes;
  ports: PortsByPid;
  /** The ancestors of this command. */
  askers: ReadonlySet<number>;
  /** Only asked for if a container may have to do with the port. */
  findContainers(): Promise<readonly Container[]>;
}

/** Everything that matters for ending one program on the port. @param rows its listeners there */
export async function describeHolder(
  pid: number | undefined,
  rows: readonly [ListenRow, ...ListenRow[]],
  seen: Seen,
): Promise<PortHolder> {
  const described: Partial<Owners[number]> = pid === undefined ? {} : describeProcess(pid, seen.processes);
  const { parents = [] } = described;
  const person = personAsking(seen.processes);
  const [{ uid }] = rows;
  const user = described.process?.user ?? (uid === undefined ? undefined : userName(uid));
  const holder = {
    addresses: [...new Set(rows.map(({ address }) => address))],
    parents,
    ...(user && { user }),
    isPersons: isPersons(person, { uid, user }),
    isOwnAccount: isOwnAccount(person, { uid, user }),
  };
  if (pid === undefined || !described.process) return { ...holder, ...nothingElse, ...(await behind([], seen)) };
  const program = withWorkers(described.process, pid, rows[0], seen);
  const group = groupOf(pid);
  return {
    ...holder,
    process: program,
    isAncestor: seen.askers.has(pid),
    isInContainer: group.container !== undefined,
    ...unitOf(group, pid, seen),
    ...(await behind([program, group], seen)),
    ...whatEnds(pid, program, seen),
  };
}

const nothingElse = { isAncestor: false, isInContainer: false, also: [], otherPorts: [] };

function withWorkers(described: Process, pid: number, row: ListenRow, { processes }: Seen): Process {
  const workers = workersOf(pid, processes, sharesSocket(row, pid));
  return { ...described, ...(workers && { workers }) };
}

/** If both this program and Portside run in a container, it can't be stopped from here. */
function groupOf(pid: number): ControlGroup {
  if (operatingSystem !== 'linux') return { isPersons: false };
  const { container, ...group } = readControlGroup(pid);
  const isElsewhere = container !== undefined && container !== readControlGroup('self').container;
  return { ...group, ...(isElsewhere && { container }) };
}

/** What a person typed into a shell is theirs, whichever unit the shell runs in. */
function unitOf({ unit, isPersons }: ControlGroup, pid: number, { processes }: Seen): Pick<PortHolder, 'unit'> {
  for (let above = processes.parentOf(pid); above; above = processes.parentOf(above))
    if (isInteractiveShell(processes.read(above)?.words ?? [])) return {};
  return unit ? { unit: { name: unit, isPersons } } : {};
}

/** The container that the port, or the program, belongs to. @param known the program and its group, if it can be seen */
async function behind(known: [] | [Process, ControlGroup], seen: Seen): Promise<Pick<PortHolder, 'container'>> {
  const [program, group] = known;
  const isInside = group?.container !== undefined;
  if (program && !isInside && !isEngineProcess(program)) return {};
  const containers = await seen.findContainers();
  const container = isInside ? containerOnHost(containers) : publishingContainer(seen.port, containers);
  return container ? { container } : {};
}
