import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const mixedContent: CauseWords<'mixed-content'> = {
  title: () => 'Der Browser blockiert HTTP-Anfragen von einer HTTPS-Seite',
  why: ({ browser, from, host }) =>
    [
      from
        ? `Die Seite kommt von ${from}, fordert aber eine Adresse an, die mit http beginnt.`
        : 'Die Seite kommt von einer https-Adresse, fordert aber eine Adresse an, die mit http beginnt.',
      browser === 'safari'
        ? 'Safari blockiert das sogar für diesen Computer; Chrome und Firefox erlauben localhost und 127.0.0.1.'
        : `Browser erlauben das für localhost, Namen mit der Endung .localhost, 127.x.x.x und [::1], aber ${host} zählt nicht dazu.`,
    ].join(' '),
  steps: ({ browser, host }, { target }) => [
    ...(browser === 'safari' || (target.kind === 'name' && host.endsWith('localhost'))
      ? [
          {
            text: 'Aktivieren Sie HTTPS im Server, mit einem Zertifikat, dem dieser Browser vertraut, und fordern Sie die https-Adresse an.',
          },
        ]
      : [
          {
            text: 'Wenn der Server auf diesem Computer läuft, rufen Sie ihn als localhost auf:',
            open: addressAt(target, { host: 'localhost' }),
          },
          {
            text: 'Oder aktivieren Sie HTTPS im Server, mit einem Zertifikat, dem dieser Browser vertraut, und fordern Sie die https-Adresse an.',
          },
        ]),
    { text: 'Oder öffnen Sie die Seite selbst über http, von einem Server auf diesem Computer.' },
    ...(browser === 'safari' ? [{ text: 'Oder öffnen Sie diese Seite in Chrome, Edge oder Firefox.' }] : []),
  ],
};
