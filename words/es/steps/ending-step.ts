import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Ending } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { endProcess } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { programName } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { type Holder, ownWay } from './own-way.ts';

function describe({ pid, ...process }: Process): string {
  return `${programName(process)}${pid === undefined ? '' : ` (proceso ${pid})`}`;
}

/**
 * The only place where a step ends a program. It never ends one that others depend on: those have steps of their own, in `ownWay`.
 * `text` comes without its final punctuation.
 */
export function endingStep(
  text: string,
  ending: Ending,
  { os, aim }: { os: OperatingSystem } & Pick<Holder, 'aim'>,
): Step {
  const { process, port, container } = ending;
  const known = programKind(process);
  if (known) return ownWay(known, { port, os, pid: process.pid, container, aim });
  return withCommand(`${text}${andWithIt(ending)}`, endProcess(os, process.pid));
}

function andWithIt({ otherPorts, children }: Ending): string {
  const also = [
    ...children.map(describe),
    ...(otherPorts.length === 1 ? [`su servidor en el puerto ${otherPorts[0]}`] : []),
    ...(otherPorts.length > 1 ? [`sus servidores en los puertos ${listed(otherPorts.map(String))}`] : []),
  ];
  return also.length > 0 ? `. Esto también detiene ${listed(also)}` : '';
}
