import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, path, lack, slowMs }) => {
    if (lack) return lackTitle(lack, port, withoutQuery(path));
    return slowMs
      ? `Port ${port} antwortet jetzt, aber langsam (nach ${decimal(slowMs / 1000, 1, 'de')} s)`
      : `Port ${port} antwortet jetzt`;
  },
  why: ({ status, path, lack, unfinished }) =>
    [
      lack
        ? `Portside hat ${withoutQuery(path)} angefordert, und der Server hat mit HTTP ${status} geantwortet.`
        : `Portside hat ${withoutQuery(path)} noch einmal angefordert, und der Server hat mit HTTP ${status} geantwortet.`,
      ...(lack ? [lackWhy[lack]] : []),
      ...(unfinished ? ['Portside hat diese Antwort nicht zu Ende gelesen.'] : []),
    ].join(' '),
  steps: ({ port, lack, slowMs }, { os, target }) =>
    lack
      ? stepsToPage(lack, target, listListeners(os, port))
      : [
          { text: 'Öffnen Sie die Seite:', open: target.url },
          ...(slowMs
            ? [{ text: 'Wenn es immer so lange dauert, sehen Sie im Terminal des Servers nach, worauf er wartet.' }]
            : []),
          {
            text: 'Wenn es weiterhin fehlschlägt, sehen Sie in das Terminal des Servers: Vielleicht startet er gerade neu.',
          },
        ],
};

type Lack = NonNullable<DetailsOf<'works-now'>['lack']>;

function lackTitle(lack: Lack, port: number, path: string): string {
  return lack === 'missing'
    ? titleThatFits(
        `Der Server auf Port ${port} hat keine Seite unter ${path}`,
        `Der Server auf Port ${port} hat diese Seite nicht`,
      )
    : titleThatFits(
        `Der Server auf Port ${port} verweigert den Zugriff auf ${path}`,
        `Der Server auf Port ${port} verweigert den Zugriff auf diese Seite`,
      );
}

const lackWhy: Record<Lack, string> = {
  missing: 'Er läuft, hat aber unter dieser Adresse nichts.',
  forbidden:
    'Er läuft, zeigt diese Seite aber nicht. So antworten Webserver, wenn ein Ordner keine Startseite hat oder sie seine Dateien nicht lesen dürfen, und Anwendungen, wenn Sie nicht angemeldet sind.',
};

function stepsToPage(lack: Lack, target: Target, whoListens: string): Step[] {
  const start = new URL('/', target.url).href;
  return [
    ...(target.path === '/' ? [] : [{ text: 'Öffnen Sie die Startseite des Servers:', open: start }]),
    lack === 'missing'
      ? {
          text: 'Prüfen Sie den Pfad auf Tippfehler und vergleichen Sie ihn mit der Adresse, die der Server beim Start ausgegeben hat.',
        }
      : { text: 'Suchen Sie den Grund im Fehlerprotokoll des Servers.' },
    { text: 'Prüfen Sie, ob es das Programm ist, das Sie erwarten:', command: whoListens },
  ];
}
