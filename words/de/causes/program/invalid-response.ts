import type { Fault } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const invalidResponse: CauseWords<'invalid-response'> = {
  title: ({ port, fault }) => titles[fault](port),
  why: ({ port, process, fault, code }) =>
    [
      whys[fault](process ? describeProgram(process) : `Der Server auf Port ${port}`),
      ...(code ? [`Der Browser meldet ${code}.`] : []),
    ].join(' '),
  steps: ({ fault }, { target }) => [
    ...steps[fault],
    {
      text: 'Lesen Sie die letzten Zeilen im Terminal oder Log des Servers: Ein Fehler mitten in der Antwort erscheint dort.',
    },
    withCommand('Sehen Sie sich die rohe Antwort an', curl(target)),
  ],
};

const titles: Record<Fault, (port: number) => string> = {
  truncated: (port) => `Die Antwort von Port ${port} bricht mittendrin ab`,
  'broken-headers': (port) => `Der Server auf Port ${port} sendet Header, die Browser ablehnen`,
  'broken-body': (port) => `Der Server auf Port ${port} sendet eine fehlerhafte Antwort in Chunks`,
  'broken-encoding': (port) => `Der Server auf Port ${port} sendet eine Seite, die sich nicht dekomprimieren lässt`,
};

const whys: Record<Fault, (server: string) => string> = {
  truncated: (server) =>
    `${server} spricht HTTP, schließt aber die Verbindung, bevor die ganze Antwort angekommen ist.`,
  'broken-headers': (server) =>
    `${server} spricht HTTP, aber die Header verletzen die Regeln: Die Statuszeile fehlt, einer kommt mehrmals mit verschiedenen Werten vor, oder sie sind zu lang.`,
  'broken-body': (server) =>
    `${server} spricht HTTP und kündigt die Seite in Chunks an, aber die Größe eines Chunks steht nicht da, wo sie stehen müsste.`,
  'broken-encoding': (server) =>
    `${server} spricht HTTP und kündigt die Seite als komprimiert an (gzip oder Ähnliches), aber das ist sie nicht, oder die Daten sind beschädigt.`,
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: 'Prüfen Sie, ob der Server beim Antworten abstürzt oder ihm der Speicher ausgeht, und ob sein Content-Length Bytes zählt und nicht Zeichen.',
    },
  ],
  'broken-headers': [
    {
      text: 'Suchen Sie nach Code oder einem vorgeschalteten Proxy, der die Statuszeile weglässt, Content-Length oder Location zweimal setzt oder zu viel in einen Header schreibt.',
    },
  ],
  'broken-body': [
    {
      text: 'Lassen Sie das Framework den Inhalt schreiben: Code, der Transfer-Encoding selbst setzt, muss auch die Chunks schreiben.',
    },
  ],
  'broken-encoding': [
    {
      text: 'Suchen Sie nach Code oder einem Proxy, der Content-Encoding setzt, ohne die Seite zu komprimieren, oder sie zweimal komprimiert. Schalten Sie zum Testen die Komprimierung aus.',
    },
  ],
};

/** Leaves out the query, and the command altogether if the path holds anything a shell would interpret. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}
