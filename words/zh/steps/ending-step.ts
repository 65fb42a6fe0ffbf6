import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Ending } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { endProcess } from '../../steps/commands.ts';
import { programName } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';
import { type Holder, ownWay } from './own-way.ts';
import { withCommand } from './with-command.ts';

function describe({ pid, ...process }: Process): string {
  return `${programName(process)}${pid === undefined ? '' : `（进程 ${pid}）`}`;
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
    ...(otherPorts.length === 1 ? [`它在端口 ${otherPorts[0]} 上的服务器`] : []),
    ...(otherPorts.length > 1 ? [`它在端口 ${listed(otherPorts.map(String))} 上的服务器`] : []),
  ];
  return also.length > 0 ? spaced`。这也会停止${listed(also)}` : '';
}
