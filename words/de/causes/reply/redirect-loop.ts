import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const redirectLoop: CauseWords<'redirect-loop'> = {
  title: ({ host }) => `Der Server unter ${host} erzeugt eine Umleitungsschleife`,
  why: ({ loop, hops }) =>
    loop
      ? [
          `Jede dieser Adressen leitet den Browser zur nächsten um: ${loop.join(' → ')}.`,
          ...(hops > 10 ? [`Nach ${hops} Umleitungen hat der Browser aufgegeben.`] : []),
        ].join(' ')
      : 'Der Browser ist einer Umleitung nach der anderen gefolgt, bis er aufgegeben hat, was er nach etwa 20 tut.',
  steps: ({ host, loop }) => [
    ...schemeSteps(loop),
    {
      text: `Löschen Sie die Cookies für ${host.replace(/:\d+$/, '')} und öffnen Sie die Adresse noch einmal. Alle Ports teilen sie sich, und viele Anmeldeschleifen entstehen durch ein Cookie eines anderen Projekts oder eines, das nie angenommen wird.`,
    },
    {
      text: 'Prüfen Sie dann, was im Server umleitet: eine Anmeldung, eine Sprachauswahl, ein Schrägstrich am Ende oder eine fest eingestellte Adresse der Website.',
    },
    {
      text: 'Prüfen Sie die Einstellungen mit der Adresse der Website (BASE_URL, APP_URL, siteurl, ROOT_URL): Sie müssen mit dieser übereinstimmen, einschließlich Schema und Port.',
    },
  ],
};

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: 'Bringen Sie beide Seiten in Einklang: Die eine will https, die andere http. Hinter einem Proxy, der HTTPS spricht, geben Sie X-Forwarded-Proto weiter und lassen Sie den Server diesem Header vertrauen.',
    },
  ];
}
