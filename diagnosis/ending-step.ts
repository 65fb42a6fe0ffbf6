import type { Forwarder } from '../evidence/forwarders.ts';
import type { Facts, OperatingSystem } from '../evidence/index.ts';
import type { Process } from '../evidence/owners.ts';
import type { Target } from '../evidence/target.ts';
import type { Step } from './cause.ts';
import { endProcess } from './commands.ts';
import { type Named, named } from './container-words.ts';
import { mappingsTo } from './containers-on-port.ts';
import { programName } from './describe-program.ts';
import { type Holder, ownWay } from './knowledge/own-way.ts';
import { programKind } from './knowledge/program-kinds.ts';
import { withCommand } from './with-command.ts';

/** What would go with a program if it were ended, as far as the evidence has it. */
export interface Ending {
  process: Process;
  port: number;
  container?: Named;
  /** Other ports that it holds. */
  otherPorts: number[];
  /** Programs on this port that it started. */
  children: Process[];
}

type Known = { target: Target } & {
  [Name in 'owners' | 'services' | 'containers']: Facts[Name] | undefined;
};

export function endingOf(process: Process | undefined, known: Known): Ending | undefined {
  return process && endingOfProcess(process, known);
}

/** By what the owner of its socket is known by, where that was seen. */
export function endingOfForwarder({ program, pid }: Pick<Forwarder, 'program' | 'pid'>, known: Known): Ending {
  const owner = (known.owners ?? []).find(({ process }) => pid !== undefined && process?.pid === pid);
  return endingOfProcess(owner?.process ?? { program, ...(pid !== undefined && { pid }) }, known);
}

function endingOfProcess(process: Process, known: Known): Ending {
  const { target, owners = [], services = [], containers = [] } = known;
  const { pid } = process;
  const mapped = mappingsTo(target, containers).find(({ container }) => container.state === 'running');
  const isOf = (one: { pid?: number | undefined }) => pid !== undefined && one.pid === pid;
  return {
    process,
    port: target.port,
    ...(mapped && { container: named(mapped.container) }),
    otherPorts: [...new Set(services.filter(isOf).map(({ port }) => port))].filter((port) => port !== target.port),
    children: owners.flatMap((owner) => (owner.process && owner.parents.some(isOf) ? [owner.process] : [])),
  };
}

function describe({ pid, ...process }: Process): string {
  return `${programName(process)}${pid === undefined ? '' : ` (process ${pid})`}`;
}

/**
 * The one place where a step ends a program, and it ends none that others depend on: those go their own way. `text` comes without
 * its last mark.
 */
export function endingStep(
  text: string,
  ending: Ending,
  { os, aim }: { os: OperatingSystem } & Pick<Holder, 'aim'>,
): Step {
  const { process, port, container } = ending;
  const known = programKind(process);
  if (known) return ownWay[known.kind]({ name: known.name, port, os, pid: process.pid, container, aim });
  return withCommand(`${text}${andWithIt(ending)}`, endProcess(os, process.pid));
}

function andWithIt({ otherPorts, children }: Ending): string {
  const also = [
    ...children.map(describe),
    ...(otherPorts.length > 0
      ? [`its server${otherPorts.length > 1 ? 's' : ''} on port ${otherPorts.join(', ')}`]
      : []),
  ];
  return also.length > 0 ? `; that ends ${also.join(' and ')} too` : '';
}
