import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForServerError } from '../../steps/steps-for-server-error.ts';

export const serverError: CauseWords<'server-error'> = {
  title: ({ port, status, process, isOutdated }) => {
    if (isOutdated) return 'Vite hat diese Abhängigkeit neu gebündelt, aber die Seite fordert die alte an';
    const error = [status, phrases[status]].filter(Boolean).join(' ');
    return process
      ? `Der Server auf Port ${port} (${programName(process)}) hat einen Fehler gemeldet: ${error}`
      : `Der Server auf Port ${port} hat einen Fehler gemeldet: ${error}`;
  },
  why: ({ status, process, words, repeated, behind, port }) =>
    [
      process
        ? `Die Anfrage hat ${describeProgram(process)} erreicht. Der Server läuft und hat mit ${status} geantwortet.`
        : `Die Anfrage hat den Server auf Port ${port} erreicht. Er läuft und hat mit ${status} geantwortet.`,
      words ? `Auf seiner Seite steht: „${withoutFullStop(words)}“.` : '',
      repeated !== undefined && repeated !== status && repeated < 500
        ? `Die eigene Anfrage von Portside, ohne Cookies und Abfrageparameter, ergab ${repeated}.`
        : '',
      behind ? `Der Fehler kommt vom Server dahinter, ${behind}.` : '',
      status < 500 ? withoutPage(status) : 'Das Problem liegt im Programm, nicht im Netzwerk oder im Browser.',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ status, process, isOutdated }) => (isOutdated ? stepsForOutdated : stepsForServerError(status, process)),
};

/** https://vite.dev/guide/dep-pre-bundling.html#file-system-cache */
const stepsForOutdated: Step[] = [
  { text: 'Laden Sie die Seite ohne Cache neu: Aktivieren Sie vorher in den Entwicklertools „Cache deaktivieren“.' },
  {
    text: 'Wenn es wieder fehlschlägt, beenden Sie Vite und lassen Sie es alle Abhängigkeiten neu bündeln:',
    command: 'npx vite --force',
  },
  {
    text: 'Oder löschen Sie die zwischengespeicherten Abhängigkeiten und starten Sie Vite wie gewohnt:',
    command: 'rm -r node_modules/.vite',
  },
];

function withoutPage(status: number): string {
  return status === 407
    ? 'Nur ein Proxy darf auf diese Weise nach einem Passwort fragen, deshalb bricht Chromium hier ab.'
    : 'Die Antwort enthält keine Seite, deshalb zeigt der Browser seine eigene.';
}

const phrases: Partial<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  407: 'Proxy Authentication Required',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
};
