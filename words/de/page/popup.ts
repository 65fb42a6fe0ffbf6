import type { Reach } from '../../../diagnosis/reading/port/exposure.ts';

/** Where a program that is listening runs from and since when, as far as that is known. */
interface Listening {
  name: string;
  folder?: string | undefined;
  /** `vor 3 Stunden` */
  started?: string | undefined;
  addresses: string;
}

/** Words of the popup. Backticks mark what is typed or read literally. */
export const popup = {
  nothing: 'Keine aktuellen Fehler',
  nothingLede: 'Portside meldet sich, wenn eine Seite auf Ihrem Computer nicht lädt.',
  how: [
    'Statt der Fehlerseite des Browsers sehen Sie, wo und warum die Anfrage nicht weiterkam und was zu tun ist.',
    'Die Seite lädt, sobald der Server antwortet.',
  ],
  earlier: (ago: string) => `Fehlgeschlagen ${ago}`,
  failed: (count: number) =>
    count === 1 ? 'Eine Seite ist kürzlich fehlgeschlagen' : `${count} Seiten sind kürzlich fehlgeschlagen`,
  failedLede: 'Wählen Sie eine Zeile, um zu ihrem Tab zu wechseln.',
  noServices: 'Auf diesem Computer lauscht kein Programm.',
  /** About a page that loaded. */
  working: {
    loaded: 'Geladen',
    looking: 'Es wird geprüft, wer diese Seite ausliefert und wer sie erreichen kann…',
    works: 'Funktioniert',
    answers: (status: number) => `Antwortet mit ${status}`,
    askedBare:
      'Portside fragt ohne Cookies und Abfrageparameter an, daher erhält die Seite selbst vielleicht eine bessere Antwort.',
    noAnswer: 'Geladen, antwortet aber jetzt nicht',
    noAnswerLede:
      'Portside hat den Server gerade erneut gefragt und keine Seite erhalten. Die vollständige Diagnose sucht nach der Ursache.',
    worksFor: {
      'this-computer': 'Funktioniert, nur auf diesem Computer',
      network: 'Funktioniert, im Netzwerk erreichbar',
      internet: 'Funktioniert, im Internet erreichbar',
    } satisfies Record<Reach, string>,
    answersTo: {
      'this-computer': (status: number) => `Antwortet mit ${status}, nur auf diesem Computer`,
      network: (status: number) => `Antwortet mit ${status}, im Netzwerk erreichbar`,
      internet: (status: number) => `Antwortet mit ${status}, im Internet erreichbar`,
    } satisfies Record<Reach, (status: number) => string>,
    listens: ({ name, folder, started, addresses }: Listening) => {
      if (folder && started) return `${name} aus ${folder}, gestartet ${started}, lauscht auf ${addresses}.`;
      if (folder) return `${name} aus ${folder} lauscht auf ${addresses}.`;
      return started ? `${name}, gestartet ${started}, lauscht auf ${addresses}.` : `${name} lauscht auf ${addresses}.`;
    },
    hidden: (addresses: string) => `Das Programm eines anderen Benutzers lauscht auf ${addresses}.`,
    several: (addresses: string) => `Mehr als ein Programm lauscht auf ${addresses}.`,
    page: (title: string) => `Der Titel der Seite lautet „${title}“.`,
    untold: 'Der Browser allein sieht nicht, wer sie ausliefert und wer sie erreichen kann.',
    keep: 'Auf diesen Computer beschränken',
    keepByCommand: 'Beenden Sie das Programm und starten Sie es so wieder:',
    keepByHand: (host: string) =>
      `Stellen Sie in der Konfiguration des Servers den Host \`${host}\` ein und starten Sie ihn dann neu.`,
  },
} as const;
