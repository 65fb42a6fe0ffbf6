import type { Resource } from '../../../evidence/browser/attempt.ts';

const kinds: Record<Resource, string> = {
  page: 'Seite',
  frame: 'Frame',
  script: 'Skript',
  style: 'Stylesheet',
  image: 'Bild',
  fetch: 'fetch/XHR',
  'event-stream': 'Event-Stream',
  websocket: 'WebSocket',
  other: 'Datei',
};

/** Words about the requests of a page to this computer that fail. */
export const calls = {
  heading: 'Fehlgeschlagene Anfragen dieser Seite',
  kinds,
  looking: 'Wird geprüft…',
  waiting: 'Beheben Sie zuerst die Probleme oben und öffnen Sie dies dann erneut, um diese Anfrage zu prüfen.',
  storm: (most: number) =>
    `Diese Seite hat mehr als ${most} Adressen auf diesem Computer ausprobiert und keine Antwort erhalten, genau wie eine Seite, die nach offenen Ports sucht. Portside untersucht keine davon.`,
  alsoPossible: 'Auch möglich:',
  /** The optional permission. */
  elsewhere: {
    heading: 'Anfragen anderer Websites an diesen Computer',
    lede: 'Seiten anderer Websites rufen manchmal einen Server auf Ihrem Computer auf, zum Beispiel eine gehostete Verwaltungsseite oder eine Anmeldung. Um zu erklären, warum eine solche Anfrage fehlschlägt, und um zu zeigen, welche Seiten viele Ihrer Ports ausprobieren, braucht Portside die Berechtigung, diese Anfragen zu sehen.',
    reads:
      'Von jeder dieser Anfragen liest Portside die Adresse, die Website, von der sie kam, ob sie fehlgeschlagen ist, und die Header, die entscheiden, ob die Seite die Antwort lesen darf. Es sieht sich nur Anfragen an diesen Computer an.',
    prompt:
      'Der Browser fragt nach „allen Ihren Daten auf allen Websites“, weil es dafür keine engere Berechtigung gibt.',
    allow: 'Zulassen',
    allowInPopup: 'Anfragen anderer Websites sehen',
    allowed: 'Zugelassen. Laden Sie die Seite neu: Fehlgeschlagene Anfragen erscheinen dann in diesem Pop-up.',
    isOn: 'Zugelassen.',
    takeBack: 'Widerrufen',
  },
} as const;
