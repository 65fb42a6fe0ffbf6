/** Words of the page that lists what runs on this computer. Backticks mark what is typed or read literally. */
export const running = {
  seeAll: 'Alle anzeigen',
  search: 'Nach Programm, Projekt, Port, Ordner oder Titel suchen',
  looking: 'Wird geprüft…',
  allHere: 'Nur dieser Computer kann diese erreichen.',
  onNetwork: (count: number, all: number) =>
    count === 1
      ? `Einer von ${all} Ports ist im Netzwerk erreichbar.`
      : `${count} von ${all} Ports sind im Netzwerk erreichbar.`,
  onInternet: (count: number) =>
    count === 1 ? 'Ein Port ist im Internet erreichbar.' : `${count} Ports sind im Internet erreichbar.`,
  among: (what: string) => `Darunter: ${what}.`,
  oneOnPort: (what: string, port: number) => `${what} auf Port ${port}`,
  none: 'Auf diesem Computer lauscht kein Programm.',
  browserOnly:
    'Der Browser allein sieht nur, was auf den üblichen Webserver-Ports antwortet. Das Hilfsprogramm sieht jeden Port und wer ihn erreichen kann.',
  browserNone:
    'Auf den üblichen Webserver-Ports antwortet nichts. Das Hilfsprogramm sieht jeden Port und wer ihn erreichen kann.',
  noMatch: (query: string) => `Kein Treffer für „${query}“.`,
  shown: (count: number, all: number) => `${count} von ${all} angezeigt`,
  keys: 'Drücken Sie `/` zum Suchen, die Pfeiltasten zum Bewegen, die Eingabetaste zum Öffnen.',
  started: (ago: string) => `gestartet ${ago}`,
  stopped: 'Beendet',
  hidden: 'Programm eines anderen Benutzers',
  container: 'Container',
  containerOf: (image: string) => `Container aus ${image}`,
  newTab: 'Neuer Tab',
  inNewTab: (name: string) => `Neuer Tab: ${name}`,
  copyAddress: 'Adresse kopieren',
  copyOf: (address: string) => `Adresse kopieren: ${address}`,
  reach: {
    'this-computer': 'nur dieser Computer',
    network: 'im Netzwerk erreichbar',
    internet: 'im Internet erreichbar',
  },
  shortReach: { 'this-computer': 'nur lokal', network: 'Netzwerk', internet: 'Internet' },
  more: 'Details',
  details: (port: number, reach: string) => `${reach}, Details zu Port ${port}`,
  hasStarted: (names: string) => `Läuft jetzt: ${names}`,
  hasStopped: (names: string) => `Beendet: ${names}`,
} as const;
