import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, slowMs }) =>
    slowMs
      ? `Port ${port} antwortet jetzt, aber langsam (nach ${decimal(slowMs / 1000, 1, 'de')} s)`
      : `Port ${port} antwortet jetzt`,
  why: ({ status, path, unfinished }) =>
    [
      `Portside hat ${withoutQuery(path)} noch einmal angefordert, und der Server hat mit HTTP ${status} geantwortet.`,
      ...(unfinished ? ['Portside hat diese Antwort nicht zu Ende gelesen.'] : []),
    ].join(' '),
  steps: ({ slowMs }, { target }) => [
    { text: 'Öffnen Sie die Seite:', open: target.url },
    ...(slowMs
      ? [{ text: 'Wenn es immer so lange dauert, sehen Sie im Terminal des Servers nach, worauf er wartet.' }]
      : []),
    { text: 'Wenn es weiterhin fehlschlägt, sehen Sie in das Terminal des Servers: Vielleicht startet er gerade neu.' },
  ],
};
