import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { HangReason } from '../../../../diagnosis/reading/program/why-server-hangs.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverDropsConnection: CauseWords<'server-drops-connection'> = {
  title: ({ port, process }) =>
    process && startsServer(process)
      ? `Der Server, den ${process.program} für Port ${port} startet, schlägt fehl`
      : `Der Server auf Port ${port} beendet die Verbindung, ohne zu antworten`,
  why: (details) => {
    const { process, isHeldSince, reason } = details;
    if (process && startsServer(process))
      return `${describeProgram(process)} belegt den Port und startet den Server, wenn eine Verbindung ankommt. Die Verbindung endet vor dem ersten Byte der Antwort, wie es der Fall ist, wenn dieser Server sich gleich wieder beendet.`;
    return isHeldSince ? `${whyDropped(details)} ${whyHeld(reason)}` : whyDropped(details);
  },
  steps: ({ port, process, isHeldSince, reason }, { os, target }) => [
    ...(process && startsServer(process) ? stepsToStartedServer(process, port) : []),
    ...(isHeldSince && target.scheme === 'http' ? [tryHttps(target, reason)] : []),
    { text: 'Suchen Sie den Fehler in den letzten Zeilen im Terminal oder Log des Servers.' },
    {
      text: 'Öffnen Sie eine andere Seite auf demselben Server. Wenn diese funktioniert, betrifft das Problem nur diese Seite.',
    },
    { text: 'Prüfen Sie, ob es das Programm ist, das Sie erwarten:', command: listListeners(os, port) },
  ],
};

function whyDropped({ process, wasReset, isHeldSince }: DetailsOf<'server-drops-connection'>): string {
  const program = process ? describeProgram(process) : 'Ein Programm';
  if (isHeldSince)
    return wasReset
      ? `${program} hat die Verbindung angenommen und zurückgesetzt, bevor ein Byte gesendet wurde. Das tun Server, wenn sie beim Antworten scheitern oder HTTPS erwarten.`
      : `${program} hat die Verbindung angenommen und geschlossen, bevor ein Byte gesendet wurde. Das tun Server, wenn sie beim Antworten scheitern oder HTTPS erwarten.`;
  return wasReset
    ? `${program} nimmt die Verbindung an und setzt sie zurück, bevor ein Byte gesendet wurde. Das tun Server, wenn sie beim Antworten scheitern.`
    : `${program} nimmt die Verbindung an und schließt sie, bevor ein Byte gesendet wurde. Das tun Server, wenn sie beim Antworten scheitern.`;
}

function whyHeld(reason: HangReason | undefined): string {
  if (reason?.kind === 'held-by-browser')
    return `Seitdem hat der Server keine weitere angenommen: Er wartet auf eine Verbindung, die ${reason.browser} im Voraus geöffnet und noch nicht benutzt hat.`;
  return 'Als Portside es versuchte, antwortete der Server nicht mehr: Vielleicht kann er nur eine Verbindung auf einmal bedienen.';
}

/** A TLS server hangs up on plain HTTP, then waits for the browser's spare connection to send something. */
function tryHttps(target: Target, reason: HangReason | undefined): Step {
  return {
    text:
      reason?.kind === 'held-by-browser'
        ? 'Schließen Sie die anderen Tabs dieses Servers, warten Sie eine Minute und öffnen Sie dieselbe Seite über HTTPS, falls er das erwartet:'
        : 'Öffnen Sie dieselbe Seite über HTTPS, falls der Server das erwartet:',
    open: addressAt(target, { scheme: 'https' }),
  };
}
