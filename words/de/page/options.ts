/** Words of the settings page. Backticks mark what is read literally. */
export const options = {
  title: 'Portside-Einstellungen',
  lede: 'Erklärt, warum eine Seite auf Ihrem Computer nicht lädt, damit Sie weiterarbeiten können.',
  sections: 'Auf dieser Seite',
  managed: 'Von Ihrer Organisation verwaltet.',
  show: {
    heading: 'Wenn eine Seite nicht lädt',
    choices: {
      tips: {
        label: 'Im Tab erklären',
        explains:
          'Ersetzt die Fehlerseite des Browsers durch eine Erklärung und lädt die Seite, sobald der Server antwortet.',
      },
      popup: {
        label: 'Pop-up öffnen',
        explains:
          'Behält die Fehlerseite bei und öffnet das Pop-up darüber. Solange es offen ist, hat das Pop-up den Tastaturfokus.',
      },
      badge: {
        label: 'Nur das Symbol markieren',
        explains:
          'Behält die Fehlerseite bei. Das Symbol zeigt ein `?`: Klicken Sie darauf, um die Erklärung zu sehen.',
      },
    },
    forms:
      'Wenn an die Seite ein Formular gesendet worden sein könnte, bleibt ihre Fehlerseite, damit Sie Ihre Eingaben nicht verlieren.',
  },
  language: {
    heading: 'Sprache',
    browser: 'Wie im Browser, falls es eine von diesen ist',
    note: 'Die Seite wird in der gewählten Sprache neu geladen.',
  },
  mutedSites: {
    heading: 'Stummgeschaltete Websites',
    lede: 'Auf diesen Websites öffnet sich nichts automatisch. Das Symbol wird weiterhin markiert, und Sie können es weiterhin anklicken.',
    add: 'Hinzufügen',
    site: 'Website',
    example: 'localhost:3000',
    noSite: 'Das ist keine Webadresse.',
    known: (site: string) => `${site} steht schon auf der Liste.`,
    remove: 'Entfernen',
  },
  setUp: {
    heading: 'Hilfsprogramm einrichten',
    lede: 'Es sieht, was ein Browser nicht sehen kann: welches Programm einen Port belegt, ob es abgestürzt ist, was die Firewall macht.',
    list: 'Schritte der Einrichtung',
    steps: {
      permitted: 'Berechtigung erteilt',
      found: 'Installiert',
      known: 'Akzeptiert diese Erweiterung',
      starts: 'Startet',
      understood: 'Versionen passen zusammen',
    },
    states: { done: 'erledigt', next: 'zu tun', later: 'noch nicht bekannt' },
    looking: 'Wird geprüft…',
    fine: (version: string | undefined) => (version ? `Bereit (Version ${version})` : 'Bereit'),
  },
  file: {
    heading: 'Einstellungen exportieren und importieren',
    lede: 'Übertragen Sie Ihre Einstellungen auf einen anderen Browser oder Computer. Berechtigungen und gemerkte Ports sind nicht enthalten.',
    name: 'portside-settings.json',
    save: 'Einstellungen exportieren',
    load: 'Einstellungen importieren',
    loaded: (changes: string) => `Importiert. ${changes}`,
    same: 'Die Datei entspricht Ihren aktuellen Einstellungen. Nichts wurde geändert.',
    none: 'Das ist keine Einstellungsdatei von Portside, oder sie ist beschädigt. Nichts wurde geändert.',
    newer: 'Diese Datei stammt aus einer neueren Version von Portside. Nichts wurde geändert.',
    managed: 'Von Ihrer Organisation verwaltete Einstellungen bleiben, wie sie sind.',
    show: (label: string) => `Wenn eine Seite nicht lädt: ${label}.`,
    language: 'Die Sprache wurde geändert.',
    shell: 'Die Shell für Befehle wurde geändert.',
    sites: (count: number) => (count === 1 ? 'Eine stummgeschaltete Website.' : `${count} stummgeschaltete Websites.`),
    memory: { on: 'Ports werden gemerkt.', off: 'Ports werden nicht gemerkt.' },
  },
  reset: {
    summary: 'Alle Einstellungen zurücksetzen',
    explains:
      'Wie Fehler angezeigt werden, die stummgeschalteten Websites und der Schalter zum Merken gehen auf ihre Standardwerte zurück. Berechtigungen und gemerkte Ports bleiben.',
    act: 'Zurücksetzen',
    done: 'Alle Einstellungen haben wieder ihre Standardwerte.',
  },
  privacy: [
    'Nichts verlässt diesen Computer: keine Telemetrie, kein Konto, kein nachgeladener Code.',
    'Portside sieht sich nur Adressen auf diesem Computer an: ob sie laden, was antwortet, Titel und Symbol der Seite und welche Anfragen einer Seite an diesen Computer fehlschlagen.',
    'Was es findet, bleibt gespeichert, bis Sie den Browser schließen. Welches Programm auf welchem Port geantwortet hat, bleibt länger gespeichert, damit Portside Ihnen sagen kann, was nicht mehr läuft. Mit dem Hilfsprogramm gilt das auch für den letzten Fehler auf einem Port, höchstens einen Tag lang.',
    'Das Hilfsprogramm läuft, während eine Seite auf diesem Computer auf ihren Server wartet, und noch eine Minute, nachdem eine geladen wurde oder fehlgeschlagen ist. Es liest, was das System über den Port weiß, und lauscht selbst auf keinem Port.',
    'Keine Webseite kann es starten, es abfragen oder erfahren, welche Ports offen sind.',
  ],
  version: (version: string) => `Version ${version}`,
} as const;
