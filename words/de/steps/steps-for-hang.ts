import type { HangReason } from '../../../diagnosis/reading/program/why-server-hangs.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { inFolder } from '../../steps/commands.ts';

const lookAtTerminal = {
  text: 'Sehen Sie im Terminal des Servers nach: Er hängt vielleicht an einem Haltepunkt, an einer Eingabeaufforderung oder in einer Endlosschleife.',
};

const closeOtherTabs = {
  text: 'Schließen Sie andere Tabs, die diesen Server verwenden: Wenn er nur eine Anfrage auf einmal bearbeitet, antwortet er, sobald die anderen fertig sind.',
};

/** How to help a hanging server, depending on the measured reason. */
export function stepsForHang(
  reason: HangReason | undefined,
  process: Process | undefined,
  os: OperatingSystem,
): Step[] {
  switch (reason?.kind) {
    case 'calls-itself':
      return [withMoreWorkers(process, os)];
    case 'held-by-browser':
      return [
        {
          text: 'Schließen Sie die anderen Tabs, die diesen Server verwenden, warten Sie eine Minute und laden Sie die Seite neu.',
          act: 'retry',
        },
        {
          text: 'Lassen Sie den Server mehrere Verbindungen gleichzeitig bearbeiten, wenn es Ihr eigener ist: in Python mit ThreadingHTTPServer.',
        },
      ];
    case 'busy':
      return [
        {
          text: 'Sehen Sie im Terminal des Servers nach: Ein Build oder eine lange Berechnung wird vielleicht noch fertig.',
        },
      ];
    default:
      return [lookAtTerminal, closeOtherTabs];
  }
}

function withMoreWorkers(
  { framework, startCommand, startFolder, folder }: Partial<Process> = {},
  os: OperatingSystem,
): Step {
  const text =
    'Beenden Sie den Server und starten Sie ihn mit mehreren Workern oder Threads wieder, damit einer antworten kann, während ein anderer wartet';
  // https://www.php.net/manual/features.commandline.webserver.php: not on Windows.
  if (framework !== 'php' || !startCommand || os === 'windows') return { text: `${text}.` };
  return { text: `${text}:`, command: inFolder(startFolder ?? folder, `PHP_CLI_SERVER_WORKERS=4 ${startCommand}`) };
}
