import { isHalted } from '../../../diagnosis/reading/program/halted-server.ts';
import type { FreeWords } from '../../free-words.ts';
import { describeProgram } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { timeAgo } from '../names/time-ago.ts';
import { leaveStep } from './leave-step.ts';

type Related = Parameters<FreeWords['starter']>[0];

/** `npm run dev (proceso 4690)` */
function related({ pid, program, command }: Related): string {
  return `${command || program}${pid === undefined ? '' : ` (proceso ${pid})`}`;
}

export const freeWords: FreeWords = {
  alreadyFree: (port) => `Nada escucha en el puerto ${port}: está libre.`,
  inUse: (port, holders) =>
    holders === 1 ? `El puerto ${port} está ocupado.` : `El puerto ${port} está ocupado por ${holders} programas.`,
  about: ({ process, user, addresses }, at) => {
    const { command, startedAt } = process ?? {};
    const started = [
      ...(startedAt ? [`iniciado ${timeAgo(startedAt, at)}`] : []),
      ...(user ? [`se ejecuta como ${user}`] : []),
    ].join(', ');
    return [
      process ? describeProgram(process) : 'Un programa que no se puede ver desde aquí',
      ...(command ? [`Comando: ${command}`] : []),
      `Escucha en ${listed(addresses)}${started ? `, ${started}` : ''}`,
      ...(isHalted(process) ? ['Está suspendido: fg en su terminal lo reanuda'] : []),
    ];
  },
  starter: (starter) => `Lo inició ${related(starter)}. Por eso se detiene ese proceso, y con él este programa.`,
  master: (workers) =>
    workers === 1 ? 'Su proceso worker termina con él.' : `Sus ${workers} procesos worker terminan con él.`,
  alsoEnds: (also, otherPorts) =>
    `Esto también detiene ${listed([
      ...also.map(
        ({ ports, ...one }) => related(one) + (ports.length > 0 ? ` en el puerto ${listed(ports.map(String))}` : ''),
      ),
      ...otherPorts.map((port) => `su servidor en el puerto ${port}`),
    ])}.`,
  takesAlong: (names) => `Puede que otros programas dependan de ${listed(names.map(({ program }) => program))}.`,
  leave: leaveStep,
  question: (what) => `¿Detener ${what ? related(what) : 'el programa'}? [s/N] `,
  isYes: (answer) => /^(s[ií]?|y(es)?)$/i.test(answer),
  wouldEnd: (what) => `Detendría ${related(what)}.`,
  notAsked: 'No se ha detenido nada: no hay una terminal donde preguntar. Para detenerlo sin preguntar, añade --yes.',
  notWithYes:
    'Sigue en ejecución: --yes no detiene aquello de lo que otros pueden depender. Decide sin --yes en una terminal.',
  declined: 'Sigue en ejecución.',
  changed:
    'No se ha detenido nada: entretanto, este programa ha terminado o ha sido reemplazado. Vuelve a ejecutar el comando.',
  notPermitted: (command, os) => ({
    text:
      os === 'windows'
        ? 'Windows solo puede forzar el cierre de este programa. En su lugar, pulsa Ctrl+C en su propia ventana. Para forzarlo y perder lo que no haya guardado:'
        : 'El sistema no te permite detenerlo. Con permisos de administrador:',
    command,
  }),
  stillThere: (seconds, port, command) => ({
    text: `Sigue ocupando el puerto ${port} después de ${seconds} s. Quizá solo necesite más tiempo. Para forzarlo y perder lo que no haya guardado:`,
    command,
  }),
  restarted: (port, process, parent) =>
    [
      `Ha terminado, pero ${process ? describeProgram(process) : 'otro programa'} ha ocupado el puerto ${port} enseguida.`,
      ...(parent ? [`Algo lo vuelve a iniciar: el nuevo lo inició ${related(parent)}.`] : []),
    ].join(' '),
  freed: (port) => `El puerto ${port} está libre.`,
  stillInUse: (port) => `El puerto ${port} sigue ocupado.`,
};
