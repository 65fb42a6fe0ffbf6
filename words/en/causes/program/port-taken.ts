import { isEngineProcess } from '../../../../diagnosis/reading/program/is-engine-process.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsForOthersPage, titleOfOthersPage } from '../../faults/others-page-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { freeingStep } from '../../steps/freeing-step.ts';

export const portTaken: CauseWords<'port-taken'> = {
  title: ({ isWorking, ...details }) => {
    const { port, holder, ending, isFree } = details;
    if (isWorking) return titleOfOthersPage(details);
    if (isFree) return `Port ${port} was already in use when the server tried to start`;
    if (ending && isEngineProcess(holder))
      return `Port ${port} is taken by ${holderName(ending.process, ending.container)}`;
    return holder
      ? `Port ${port} is taken by another program: ${programName(holder)}`
      : `Another program is using port ${port}`;
  },
  why: ({ port, ending, wanted, bindError, since, now, isFree, container }, { at }) => {
    if (isFree)
      return wanted
        ? `${describeProgram(wanted)} failed with “${bindError}” and isn't listening. Whatever held the port is gone by now.`
        : `The server failed with “${bindError}” and isn't listening. Whatever held the port is gone by now.`;
    const holder = ending ? holderName(ending.process, ending.container) : 'another program';
    const held = `Port ${port} is held by ${holder}.`;
    const server = wanted ? describeProgram(wanted) : 'Your server';
    if (bindError) return `${held} ${server} tried to use it too and failed with “${bindError}”.`;
    if (container)
      return `${held} The container ${container} publishes the same port, but connections here don't reach it.`;
    if (since) return `${held} The server that answered here ${timeAgo(since, at)} was ${server}.`;
    return now
      ? `${held} ${server} is set up to use it too, but listens on port ${now} instead.`
      : `${held} ${server} is set up to use it too, but isn't listening on it.`;
  },
  steps: ({ isWorking, ...details }, { os, target }) => {
    if (isWorking) return stepsForOthersPage(details, target);
    const { port, holder, ending, wanted, now, isFree } = details;
    return [
      ...(now ? [{ text: `Open the same page on port ${now}:`, open: addressAt(target, { port: now }) }] : []),
      ...(isFree ? [] : [freeingStep({ holder, ending, wanted, port }, os)]),
      {
        text: isFree
          ? 'Start your server again and open the address it prints.'
          : 'Then start your server again and open the address it prints.',
      },
      { text: `If you need both, start yours on a port other than ${port}.` },
    ];
  },
};
