import type { Starting } from '../../../../diagnosis/causes/port/server-starting.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStarting: CauseWords<'server-starting'> = {
  title: (starting) => {
    if ('container' in starting)
      return `The server in the container ${containerName(starting.container)} hasn't opened its port yet`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `The ${serverName(process)} on port ${port} has only just started`
      : `The ${serverName(process)} is starting and hasn't opened a port yet`;
  },
  why: (starting) => {
    if ('container' in starting)
      return `Port ${starting.port} leads to ${describeContainer(starting.container)}, which is running, but nothing in it is listening on any port yet. Large programs can take minutes to get there.`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `Port ${port} is open, but ${describeProgram(process)} started only seconds ago and can't answer properly yet.`
      : `${describeProgram(process)} is running but isn't listening on any port yet. Servers often compile code or load data first and open their port only then.`;
  },
  steps: (starting, { target, browser }) => [
    ...(browser ? [waitHere(target)] : []),
    ...('container' in starting
      ? [logsStep(starting.container, "Check how far along its program is, or why it's stuck")]
      : stepsForProcess(starting)),
  ],
};

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    {
      text: `Watch the terminal where ${programName(process)} is running: it prints the address to open when it's ready.`,
    },
    {
      text: `If it takes longer than usual, look there for an error or a question, such as whether to use a port other than ${port}.`,
    },
  ];
}
