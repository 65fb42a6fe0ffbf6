import type { Starting } from '../../../../diagnosis/causes/port/server-starting.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName, describeContainer, logsStep } from '../../names/container-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStarting: CauseWords<'server-starting'> = {
  title: (starting) => {
    if ('container' in starting)
      return `The server in the container ${containerName(starting.container)} has not opened its port yet`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `The ${programName(process)} server on port ${port} has only just started`
      : `The ${programName(process)} server is starting, and has no port yet`;
  },
  why: (starting) => {
    if ('container' in starting)
      return `Port ${starting.port} leads into ${describeContainer(starting.container)}, which runs, and nothing in it listens on any port so far. Large programs take minutes until they do.`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `${describeProgram(process)} started seconds ago and has taken port ${port}. It cannot answer as it should so far.`
      : `${describeProgram(process)} runs, and listens on no port so far. A server that compiles or reads its data first takes its port after that.`;
  },
  steps: (starting, { target, browser }) => [
    ...(browser ? [waitHere(target)] : []),
    ...('container' in starting
      ? [logsStep(starting.container, 'See how far its program has got, or why it does not get on')]
      : stepsForProcess(starting)),
  ],
};

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    { text: `Watch the terminal of ${programName(process)}: when it is ready, it prints the address to open.` },
    {
      text: `If it takes longer than usual, look there for an error, or for a question it asks, such as whether to use another port than ${port}.`,
    },
  ];
}
