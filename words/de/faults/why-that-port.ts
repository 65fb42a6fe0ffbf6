import type { Guess } from '../../../diagnosis/reading/port/guessed-port.ts';
import { programName } from '../names/describe-program.ts';

/** Why the server on another port is probably the one that was meant: `it runs from the same folder as ..., and dev servers move ...`. */
export function whyThatPort({ service, reasons }: Guess, port: number): string {
  // The same folder implies the same project.
  const distinct = reasons.filter((reason) => reason !== 'same-project' || !reasons.includes('same-folder'));
  return distinct.map((reason) => because(reason, service, port)).join(', und ');
}

function because(reason: Guess['reasons'][number], service: Guess['service'], port: number): string {
  const { project, title } = service;
  switch (reason) {
    case 'from-here':
      return 'dieser Server läuft in dem Ordner, aus dem Sie fragen';
    case 'told-port':
      return `dieser Server hat laut seiner Befehlszeile Port ${port} angefordert, ihn aber nicht bekommen`;
    case 'same-process':
      return 'das ist derselbe Prozess, der hier zuvor geantwortet hat';
    case 'same-folder':
      return 'dieser Server läuft im selben Ordner wie der, der hier zuvor geantwortet hat';
    case 'same-project':
      return `dieser Server gehört zu ${project}, wie der, der hier zuvor geantwortet hat`;
    case 'same-title':
      return `seine Seite trägt den Titel „${title}“, wie die, die zuvor hier war`;
    case 'usual-port':
      return `auf Port ${port} lauscht ${programName(service)}, wenn nichts anderes angegeben ist`;
    case 'next-port':
      return `Dev-Server weichen auf den nächsten freien Port aus, wenn ${port} belegt ist`;
    case 'only-server':
      return 'hier läuft sonst kein Webserver';
    case 'typing-slip':
      return `${port} ist nur einen Tippfehler davon entfernt`;
  }
}
