import { isEngineProcess } from '../../../../diagnosis/reading/container/engine-forwarder.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsForOthersPage, titleOfOthersPage } from '../../faults/others-page-words.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { freeingStep } from '../../steps/freeing-step.ts';

export const portTaken: CauseWords<'port-taken'> = {
  title: ({ isWorking, ...details }) => {
    const { port, holder, ending, isFree } = details;
    if (isWorking) return titleOfOthersPage(details);
    if (isFree) return `Port ${port} was taken when the server asked for it`;
    if (ending && isEngineProcess(holder))
      return `Port ${port} is taken by ${holderName(ending.process, ending.container)}`;
    return holder
      ? `Port ${port} is taken by another program: ${programName(holder)}`
      : `Another program has port ${port}`;
  },
  why: ({ port, ending, wanted, bindError, since, now, isFree, container }, { at }) => {
    const own = wanted ? describeProgram(wanted) : 'The server';
    if (isFree) return `${own} was told ${bindError}, and does not listen. What had the port is gone by now.`;
    const who = ending ? holderName(ending.process, ending.container).replace(/^(a|the) /, sentenceStart) : 'A program';
    const has = `${who} has port ${port}.`;
    const name = wanted ? describeProgram(wanted) : 'Your server';
    if (bindError) return `${has} ${name} asked for it too, and was told ${bindError}.`;
    if (container) return `${has} Container ${container} publishes the same port, and does not get what is sent here.`;
    if (since) return `${has} What answered here ${timeAgo(since, at)} was ${name}.`;
    return `${has} ${name} is told to use it too, and ${now ? `listens on port ${now} instead` : 'does not have it'}.`;
  },
  steps: ({ isWorking, ...details }, { os, target }) => {
    if (isWorking) return stepsForOthersPage(details, target);
    const { port, holder, ending, wanted, now, isFree } = details;
    return [
      ...(now ? [{ text: `Open the same page on port ${now}:`, open: addressAt(target, { port: now }) }] : []),
      ...(isFree ? [] : [freeingStep({ holder, ending, wanted, port }, os)]),
      {
        text: isFree
          ? 'Start your server again, and read the address it prints.'
          : 'Then start your server again, and read the address it prints.',
      },
      { text: `If both are needed, start yours on another port than ${port}.` },
    ];
  },
};
