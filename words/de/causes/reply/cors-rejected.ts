import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { allowOrigin, corsWords } from '../../faults/cors-words.ts';

export const corsRejected: CauseWords<'cors-rejected'> = {
  title: ({ fault, port }) =>
    fault ? corsWords(fault).title(port) : `Port ${port} lässt diese Seite die Antwort nicht lesen`,
  why: ({ from, hasOrigin, fault, errorStatus }) =>
    [
      pageWords(from, hasOrigin),
      fault
        ? corsWords(fault).why
        : 'Das tun sie nicht. Welcher Header fehlt oder falsch ist, steht in der Konsole der Seite.',
      ...(errorStatus ? [`Der Server hat außerdem mit ${errorStatus} geantwortet: Gehen Sie zuerst dem nach.`] : []),
    ].join(' '),
  steps: ({ from, hasOrigin, fault, isMeant, port }, { os }) => [
    ...(isMeant ? [] : [seeServer(os, port)]),
    ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
    hasOrigin
      ? {
          text: 'Oder leiten Sie diese Aufrufe über den Dev-Server der Seite (seine Proxy-Einstellung). Die Seite ruft dann ihre eigene Adresse auf und braucht keinen solchen Header.',
        }
      : {
          text: 'Oder liefern Sie die Seite über einen Webserver aus, damit sie eine Adresse hat, die der Server erlauben kann.',
        },
  ],
};

function pageWords(from: string | undefined, hasOrigin: boolean): string {
  if (from)
    return `Die Seite ist auf ${from}, daher lässt der Browser sie die Antwort nur lesen, wenn die Header der Antwort es erlauben.`;
  return hasOrigin
    ? 'Die Seite ist auf einer anderen Adresse, daher lässt der Browser sie die Antwort nur lesen, wenn die Header der Antwort es erlauben.'
    : 'Die Seite hat keine Adresse, wie etwa eine aus einer Datei geöffnete, daher lässt der Browser sie die Antwort nur lesen, wenn die Header der Antwort es erlauben.';
}

function seeServer(os: OperatingSystem, port: number): Step {
  return {
    text: 'Prüfen Sie, ob die Seite den richtigen Server und den richtigen Pfad aufruft: Ein falscher sendet auch keine CORS-Header. So sehen Sie, was auf dem Port läuft:',
    command: listListeners(os, port),
  };
}
