import { isHalted } from '../../../diagnosis/reading/program/halted-server.ts';
import type { FreeWords } from '../../free-words.ts';
import { describeProgram } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';
import { timeAgo } from '../names/time-ago.ts';
import { leaveStep } from './leave-step.ts';

type Related = Parameters<FreeWords['starter']>[0];

/** `npm run dev (Prozess 4690)` */
function related({ pid, program, command }: Related): string {
  return `${command || program}${pid === undefined ? '' : ` (Prozess ${pid})`}`;
}

export const freeWords: FreeWords = {
  alreadyFree: (port) => `Auf Port ${port} lauscht nichts: Er ist frei.`,
  inUse: (port, holders) =>
    holders === 1 ? `Port ${port} ist belegt.` : `Port ${port} ist von ${holders} Programmen belegt.`,
  about: ({ process, user, addresses }, at) => {
    const { command, startedAt } = process ?? {};
    const started = [
      ...(startedAt ? [`gestartet ${timeAgo(startedAt, at)}`] : []),
      ...(user ? [`läuft unter ${user}`] : []),
    ].join(', ');
    return [
      process ? describeProgram(process) : 'Ein Programm, das von hier aus nicht zu sehen ist',
      ...(command ? [`Befehl: ${command}`] : []),
      `Lauscht auf ${listed(addresses)}${started ? `, ${started}` : ''}`,
      ...(isHalted(process) ? ['Es ist angehalten: fg in seinem Terminal setzt es fort'] : []),
    ];
  },
  starter: (starter) =>
    `Gestartet wurde es von ${related(starter)}. Deshalb würde das beendet, und dieses Programm mit ihm.`,
  master: (workers) =>
    workers === 1 ? 'Sein Worker-Prozess endet mit ihm.' : `Seine ${workers} Worker-Prozesse enden mit ihm.`,
  alsoEnds: (also, otherPorts) =>
    `Das beendet auch ${listed([
      ...also.map(
        ({ ports, ...one }) => related(one) + (ports.length > 0 ? ` auf Port ${listed(ports.map(String))}` : ''),
      ),
      ...otherPorts.map((port) => `seinen Server auf Port ${port}`),
    ])}.`,
  takesAlong: (names) =>
    `Andere Programme sind vielleicht auf ${listed(names.map(({ program }) => program))} angewiesen.`,
  leave: leaveStep,
  question: (what) => `${what ? related(what) : 'Programm'} beenden? [j/N] `,
  isYes: (answer) => /^(ja?|y(es)?)$/i.test(answer),
  wouldEnd: (what) => `Würde ${related(what)} beenden.`,
  notAsked:
    'Nichts wurde beendet: Es gibt kein Terminal, in dem gefragt werden könnte. Mit --yes wird ohne Frage beendet.',
  notWithYes:
    'Läuft weiter: --yes beendet nichts, worauf andere vielleicht angewiesen sind. Entscheiden Sie ohne --yes in einem Terminal.',
  declined: 'Läuft weiter.',
  changed:
    'Nichts wurde beendet: Dieses Programm ist inzwischen beendet oder durch ein anderes ersetzt. Rufen Sie den Befehl noch einmal auf.',
  notPermitted: (command, os) => ({
    text:
      os === 'windows'
        ? 'Windows kann dieses Programm nur zwangsweise beenden. Drücken Sie stattdessen Strg+C in seinem eigenen Fenster. Zwangsweise, wobei Ungespeichertes verloren geht:'
        : 'Das System lässt nicht zu, dass Sie es beenden. Mit Administratorrechten:',
    command,
  }),
  stillThere: (seconds, port, command) => ({
    text: `Es belegt Port ${port} nach ${seconds} s immer noch. Vielleicht braucht es nur länger. Zwangsweise, wobei Ungespeichertes verloren geht:`,
    command,
  }),
  restarted: (port, process, parent) =>
    [
      `Es ist beendet, aber ${process ? describeProgram(process) : 'ein anderes Programm'} hat Port ${port} sofort wieder belegt.`,
      ...(parent ? [`Etwas startet es neu: Das neue Programm kommt von ${related(parent)}.`] : []),
    ].join(' '),
  freed: (port) => `Port ${port} ist frei.`,
  stillInUse: (port) => `Port ${port} ist weiterhin belegt.`,
};
