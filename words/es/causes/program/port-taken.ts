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
    if (isFree) return `El puerto ${port} ya estaba en uso cuando el servidor intentó iniciarse`;
    if (ending && isEngineProcess(holder))
      return `El puerto ${port} está ocupado por ${holderName(ending.process, ending.container)}`;
    return holder
      ? `El puerto ${port} está ocupado por otro programa: ${programName(holder)}`
      : `Otro programa está usando el puerto ${port}`;
  },
  why: ({ port, ending, wanted, bindError, since, now, isFree, container }, { at }) => {
    if (isFree)
      return wanted
        ? `${describeProgram(wanted)} falló con “${bindError}” y no está escuchando. Lo que ocupaba el puerto ya no está.`
        : `El servidor falló con “${bindError}” y no está escuchando. Lo que ocupaba el puerto ya no está.`;
    const holder = ending ? holderName(ending.process, ending.container) : 'otro programa';
    const held = `El puerto ${port} está ocupado por ${holder}.`;
    const server = wanted ? describeProgram(wanted) : 'Tu servidor';
    if (bindError) return `${held} ${server} también intentó usarlo y falló con “${bindError}”.`;
    if (container)
      return `${held} El contenedor ${container} publica el mismo puerto, pero no le llegan las conexiones de aquí.`;
    if (since) return `${held} El servidor que respondió aquí ${timeAgo(since, at)} era ${server}.`;
    return now
      ? `${held} ${server} está configurado para usarlo también, pero escucha en el puerto ${now}.`
      : `${held} ${server} está configurado para usarlo también, pero no lo tiene.`;
  },
  steps: ({ isWorking, ...details }, { os, target }) => {
    if (isWorking) return stepsForOthersPage(details, target);
    const { port, holder, ending, wanted, now, isFree } = details;
    return [
      ...(now ? [{ text: `Abre la misma página en el puerto ${now}:`, open: addressAt(target, { port: now }) }] : []),
      ...(isFree ? [] : [freeingStep({ holder, ending, wanted, port }, os)]),
      {
        text: isFree
          ? 'Vuelve a iniciar tu servidor y abre la dirección que muestre.'
          : 'Después vuelve a iniciar tu servidor y abre la dirección que muestre.',
      },
      { text: `Si necesitas ambos, inicia el tuyo en un puerto distinto del ${port}.` },
    ];
  },
};
