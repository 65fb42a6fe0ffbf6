import type { OperatingSystem } from '../../../evidence/index.ts';
import { type Shell, shellsOf } from '../../shells.ts';
import type { Step } from '../../step.ts';
import { writeCommand } from './write-command.ts';

/** The step with its command for the shells of the system, where that isn't the same in all of them. */
export function inShells(step: Step, os: OperatingSystem): Step {
  const { command, isElsewhere } = step;
  if (command === undefined || isElsewhere) return step;
  // A server that runs in a folder of Windows runs on Windows, whatever else is known.
  const system = /(^| )'?(~|[a-z]:)\\/i.test(command) ? 'windows' : os;
  const [usual, ...others] = shellsOf(system);
  const written = (shell: Shell) => writeCommand(command, shell, system);
  const own = written(usual);
  if (others.every((shell) => written(shell) === own)) return { ...step, command: own };
  return { ...step, command: own, inShells: Object.fromEntries([usual, ...others].map((one) => [one, written(one)])) };
}

/** The command of a step in the shell that a person has chosen; in the usual one of the system if it has no such shell. */
export function commandIn(
  { command, inShells }: Pick<Step, 'command' | 'inShells'>,
  shell?: Shell,
): string | undefined {
  return (shell && inShells?.[shell]) ?? command;
}
