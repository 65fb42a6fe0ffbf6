import type { Memory } from '../../../../diagnosis/causes/port/server-stopped.ts';
import { wasOtherProgram } from '../../../../diagnosis/reading/container/containers-on-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder } from '../../../steps/commands.ts';
import { clockTime } from '../../names/clock-time.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStopped: CauseWords<'server-stopped'> = {
  title: (details, { at }) =>
    'crashed' in details
      ? `El servidor falló, y ${programName(details.crashed)} espera cambios en los archivos`
      : titleOfStop(details, at),
  why: (details, { at }) =>
    'crashed' in details
      ? `Ningún programa escucha en el puerto ${details.port}: ${describeProgram(details.crashed)} está en marcha, pero el proceso worker que inició ha terminado. Puede deberse a un error en el código.`
      : `${lastPage(details.remembered, at)} ${whatBecameOf(details.remembered)}`,
  steps: (details, { target, browser }) => {
    const wait = browser ? [waitHere(target)] : [];
    if ('crashed' in details) return [afterCrash, ...wait];
    const { remembered, port } = details;
    return [
      ...(remembered.isRunning ? [lookAtTerminal] : []),
      startStep(remembered, port),
      ...wait,
      {
        text: 'Si vuelve a detenerse, lee las últimas líneas de la terminal donde se ejecutaba: puede que muestren el error que lo detuvo.',
      },
    ];
  },
};

const afterCrash = {
  text: 'Lee el error en la terminal del servidor, corrígelo y guarda el archivo. Después, el servidor se reinicia automáticamente.',
};

const lookAtTerminal = {
  text: 'Mira la terminal donde se ejecuta: muestra en qué puerto escucha el servidor, o qué falló.',
};

function titleOfStop({ remembered, port }: { remembered: Memory; port: number }, at: string): string {
  const { project, lastAnsweredAt } = remembered;
  const server = wasOtherProgram(remembered) ? serverName(remembered) : 'servidor';
  const name = project ? `${server} de ${project}` : server;
  return lastAnsweredAt
    ? `El ${name} ya no responde en el puerto ${port} (última respuesta: ${clockTime(lastAnsweredAt, at)})`
    : `El ${name} del puerto ${port} se ha detenido`;
}

/** Explains the time in the title: the server may have gone on answering when no one was looking. */
function lastPage({ title, folder, lastAnsweredAt }: Memory, at: string): string {
  const ago = timeAgo(lastAnsweredAt, at);
  if (title)
    return folder
      ? `Se ejecutaba en ${folder}, y su página “${title}” se cargó ${ago}.`
      : `Su página “${title}” se cargó ${ago}.`;
  if (!lastAnsweredAt) return folder ? `Se ejecutaba en ${folder} y antes respondía aquí.` : 'Antes respondía aquí.';
  return folder ? `Se ejecutaba en ${folder} y respondió por última vez ${ago}.` : `Respondió por última vez ${ago}.`;
}

function whatBecameOf({ isRunning, pid }: Memory): string {
  if (isRunning === undefined) return 'Ahora ningún programa escucha ahí.';
  const process = pid === undefined ? 'Su proceso' : `Su proceso ${pid}`;
  return isRunning
    ? `${process} sigue en marcha, pero ya no escucha en este puerto.`
    : `${process} ha terminado desde entonces, y ahora ningún programa escucha ahí.`;
}

function startStep({ framework, folder, startCommand, startFolder = folder, isRunning }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  if (!command) return { text: 'Vuelve a iniciar el servidor de la misma manera que antes.' };
  const text = startFolder ? 'Vuelve a iniciarlo desde su carpeta:' : 'Vuelve a iniciarlo:';
  const restartText = startFolder
    ? 'O detenlo y vuelve a iniciarlo desde su carpeta:'
    : 'O detenlo y vuelve a iniciarlo:';
  return { text: isRunning ? restartText : text, command: inFolder(startFolder, command) };
}
