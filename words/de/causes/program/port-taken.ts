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
    if (isFree) return `Port ${port} war schon belegt, als der Server starten wollte`;
    if (ending && isEngineProcess(holder))
      return `Port ${port} ist belegt: ${holderName(ending.process, ending.container)}`;
    return holder
      ? `Port ${port} ist durch ein anderes Programm belegt: ${programName(holder)}`
      : `Ein anderes Programm verwendet Port ${port}`;
  },
  why: ({ port, ending, wanted, bindError, since, now, isFree, container }, { at }) => {
    if (isFree)
      return wanted
        ? `${describeProgram(wanted)} ist mit „${bindError}“ gescheitert und lauscht nicht. Was den Port belegt hatte, ist inzwischen weg.`
        : `Der Server ist mit „${bindError}“ gescheitert und lauscht nicht. Was den Port belegt hatte, ist inzwischen weg.`;
    const holder = ending ? holderName(ending.process, ending.container) : 'ein anderes Programm';
    const held = `Port ${port} ist belegt, dort läuft ${holder}.`;
    const server = wanted ? describeProgram(wanted) : 'Ihr Server';
    if (bindError)
      return `${held} ${server} hat ebenfalls versucht, ihn zu verwenden, und ist mit „${bindError}“ gescheitert.`;
    if (container)
      return `${held} Der Container ${container} veröffentlicht denselben Port, aber Verbindungen hierher erreichen ihn nicht.`;
    if (since) return `${held} Der Server, der hier ${timeAgo(since, at)} geantwortet hat, war ein anderer: ${server}.`;
    return now
      ? `${held} ${server} soll ihn laut Einstellung ebenfalls verwenden, lauscht aber stattdessen auf Port ${now}.`
      : `${held} ${server} soll ihn laut Einstellung ebenfalls verwenden, hat ihn aber nicht.`;
  },
  steps: ({ isWorking, ...details }, { os, target }) => {
    if (isWorking) return stepsForOthersPage(details, target);
    const { port, holder, ending, wanted, now, isFree } = details;
    return [
      ...(now ? [{ text: `Öffnen Sie dieselbe Seite auf Port ${now}:`, open: addressAt(target, { port: now }) }] : []),
      ...(isFree ? [] : [freeingStep({ holder, ending, wanted, port }, os)]),
      {
        text: isFree
          ? 'Starten Sie Ihren Server wieder und öffnen Sie die Adresse, die er ausgibt.'
          : 'Starten Sie danach Ihren Server wieder und öffnen Sie die Adresse, die er ausgibt.',
      },
      { text: `Wenn Sie beide brauchen, starten Sie Ihren auf einem anderen Port als ${port}.` },
    ];
  },
};
