/** Words of the page that explains an address. Backticks mark what is typed or read literally. */
export const about = {
  title: (place: string) => `Was ist ${place}?`,
  link: (place: string) => `Was ist ${place}?`,
  explainOne: 'Eine Adresse erklären',
  more: 'Weitere Informationen',
  lede: 'Das ist eine Adresse auf Ihrem eigenen Computer. Anfragen an sie verlassen ihn nie.',
  noTargetTitle: 'Lokale Adresse nachschlagen',
  noTarget: 'Geben Sie eine Adresse wie `127.0.0.1:62893` oder `localhost:3000` ein, und Portside erklärt sie.',
  journeyHeading: 'Der Weg einer Anfrage',
  notTried: 'Hier ist seit dem Start des Browsers nichts fehlgeschlagen. Diesen Weg nimmt eine Anfrage.',
  stops: {
    browser: 'Fragt die Seite über HTTP an',
    name: 'Zeigt zurück auf diesen Computer',
    port: 'Wählt das Programm aus',
    program: 'Lauscht auf dem Port, wenn es läuft',
    reply: 'Die Seite, zurück auf demselben Weg',
  },
  open: (place: string) => `${place} öffnen`,
  diagnosis: 'Vollständige Diagnose',
  another: 'Andere Adresse',
  explain: 'Erklären',
  placeholder: '127.0.0.1:62893',
} as const;
