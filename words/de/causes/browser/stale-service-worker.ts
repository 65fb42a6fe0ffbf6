import { plainAddress } from '../../../../diagnosis/reading/reply/plain-address.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const staleServiceWorker: CauseWords<'stale-service-worker'> = {
  title: ({ origin, answered }) =>
    answered
      ? `Die Seite unter ${origin} kommt von einem Service Worker, nicht von einem Server`
      : `Der Service Worker für ${origin} fängt Anfragen ab, schlägt aber fehl`,
  why: (details) => [whatItDid(details), ...aboutServer(details)].join(' '),
  steps: ({ origin, port, isOther, isGone }, { browser }) => [
    ...(isGone && !isOther
      ? [
          {
            text: `Wenn auf Port ${port} ein Server laufen sollte, starten Sie ihn: Dass Sie die Seite sehen, heißt nicht, dass er läuft.`,
          },
        ]
      : []),
    ...unregister(origin, browser),
    {
      text: 'Laden Sie danach die Seite neu. Kommt der Worker zurück, liefern Sie unter seiner Adresse ein Skript aus, das sich selbst abmeldet, oder verwenden Sie einen anderen Port: Jeder Worker gehört zu einem Port.',
      act: 'retry',
    },
  ],
};

interface Details {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

function whatItDid({ answered, script }: Details): string {
  if (script)
    return answered
      ? `Der Service Worker ${plainAddress(script)} hat anstelle des Servers geantwortet.`
      : `Der Service Worker ${plainAddress(script)} hat die Anfrage übernommen und nicht beantwortet.`;
  return answered
    ? 'Ein Service Worker, ein Skript, das eine frühere Seite im Browser hinterlassen hat, hat anstelle des Servers geantwortet.'
    : 'Ein Service Worker, ein Skript, das eine frühere Seite im Browser hinterlassen hat, hat die Anfrage übernommen und nicht beantwortet.';
}

function aboutServer({ isGone, isOther }: Details): string[] {
  if (isOther)
    return [
      'Der Server, der jetzt antwortet, hat dieses Skript nicht: Es stammt aus einem anderen Projekt oder einer älteren Version.',
    ];
  if (isGone) return ['Der Server selbst antwortet nicht.'];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = [
    {
      text: `Entfernen Sie den Worker in Chrome, Edge und anderen Chromium-Browsern: Öffnen Sie \`chrome://serviceworker-internals\`, suchen Sie ${origin} und klicken Sie auf „Unregister“.`,
    },
    {
      text: 'Oder drücken Sie auf der Seite F12, öffnen Sie Anwendung > Speicher (Application > Storage) und klicken Sie auf „Websitedaten löschen“ (Clear site data). Das löscht auch alles andere, was die Website gespeichert hat.',
    },
  ];
  const firefox = {
    text: `Entfernen Sie den Worker in Firefox: Öffnen Sie \`about:debugging#/runtime/this-firefox\`, suchen Sie ${origin} unter „Service-Worker“ und klicken Sie auf „Abmelden“.`,
  };
  if (browser === 'chromium') return chromium;
  return browser === 'firefox' ? [firefox] : [...chromium, firefox];
}
