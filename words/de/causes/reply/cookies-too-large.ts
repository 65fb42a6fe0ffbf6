import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const cookiesTooLarge: CauseWords<'cookies-too-large'> = {
  title: ({ bytes, port }, { target: { host } }) =>
    bytes === undefined
      ? `Die Cookies für ${host} sind zu groß für den Server auf Port ${port}`
      : `Die Cookies für ${host} sind zusammen ${kilobytes(bytes)} groß, zu viel für Port ${port}`,
  why: ({ status, bytes, answers }, { target: { host } }) =>
    [
      `Der Server hat mit ${status} geantwortet: Die Header der Anfrage sind ihm zu lang.`,
      bytes === undefined ? '' : `Davon entfallen ${kilobytes(bytes)} auf Cookies.`,
      answers === undefined ? '' : `Ohne Cookies antwortet er mit ${answers}.`,
      `Cookies sind nicht an einen Port gebunden: Was ein Server auf ${host} setzt, wird an alle gesendet.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (_, { target, browser }) => [
    clearCookies(target, browser),
    {
      text: 'Um zu sehen, welcher Server so viele setzt, sehen Sie sich die Namen der Cookies an, bevor Sie sie löschen: Die meisten beginnen mit seinem Namen.',
    },
    {
      text: `Um das künftig zu vermeiden, öffnen Sie jedes Projekt unter einem eigenen Namen, zum Beispiel shop.localhost:${target.port}. Jeder Name hat seine eigenen Cookies.`,
    },
  ],
};

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `Löschen Sie nur die Cookies für ${host}: Drücken Sie F12, öffnen Sie Web-Speicher > Cookies und wählen Sie „Alle löschen“. Laden Sie dann die Seite neu.`,
      act: 'retry',
    };
  return {
    text: `Löschen Sie nur die Cookies für ${host}: Drücken Sie F12, öffnen Sie Anwendung > Speicher (Application > Storage), lassen Sie nur Cookies ausgewählt und klicken Sie auf „Websitedaten löschen“ (Clear site data). Laden Sie dann die Seite neu.`,
    act: 'retry',
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
