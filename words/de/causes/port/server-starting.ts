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
      return `Der Server im Container ${containerName(starting.container)} hat seinen Port noch nicht geöffnet`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `Der ${serverName(process)} auf Port ${port} ist gerade erst gestartet`
      : `Der ${serverName(process)} startet und hat noch keinen Port geöffnet`;
  },
  why: (starting) => {
    if ('container' in starting)
      return `Port ${starting.port} führt zum ${describeContainer(starting.container)}. Der Container läuft, aber darin lauscht noch nichts auf einem Port. Große Programme können dafür Minuten brauchen.`;
    const { process, port, hasPort } = starting;
    return hasPort
      ? `Port ${port} ist offen, aber ${describeProgram(process)} wurde erst vor Sekunden gestartet und kann noch nicht richtig antworten.`
      : `Zwar läuft ${describeProgram(process)}, lauscht aber noch auf keinem Port. Viele Server kompilieren zuerst oder laden Daten und öffnen ihren Port erst danach.`;
  },
  steps: (starting, { target, browser }) => [
    ...(browser ? [waitHere(target)] : []),
    ...('container' in starting
      ? [logsStep(starting.container, 'Sehen Sie nach, wie weit sein Programm ist oder woran es hängt')]
      : stepsForProcess(starting)),
  ],
};

function stepsForProcess({ process, port }: Extract<Starting, { process: unknown }>): Step[] {
  return [
    {
      text: `Beobachten Sie das Terminal, in dem ${programName(process)} läuft: Dort erscheint die Adresse zum Öffnen, sobald der Server bereit ist.`,
    },
    {
      text: `Wenn es länger dauert als sonst, suchen Sie dort nach einem Fehler oder einer Frage, zum Beispiel, ob ein anderer Port als ${port} verwendet werden soll.`,
    },
  ];
}
