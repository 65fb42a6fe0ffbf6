/** Words of the panel in the browser's developer tools, and of the way to it. */
export const panel = {
  title: 'Anfragen an diesen Computer',
  counted: (failed: number) =>
    failed === 0 ? 'Keine schlägt fehl.' : failed === 1 ? 'Eine schlägt fehl.' : `${failed} schlagen fehl.`,
  failing: 'Fehlgeschlagen',
  untold: 'Noch keine Ursache gefunden',
  finished: 'Abgeschlossen',
  none: 'Seit dem Öffnen der Entwicklerwerkzeuge wurde keine Anfrage an diesen Computer abgeschlossen. Laden Sie die Seite neu, um alle aufzuzeichnen.',
  method: 'Methode',
  address: 'Adresse',
  status: 'Status',
  noAnswer: 'keine Antwort',
  time: 'Zeit',
  set: {
    heading: 'Bereich in den Entwicklerwerkzeugen',
    lede: 'Zeigt in den Entwicklerwerkzeugen des Browsers die Anfragen eines Tabs an diesen Computer, fehlgeschlagene zuerst, jede mit ihrer Ursache und ihrem Weg.',
    prompt: 'Firefox fragt nach „Ihren Daten in offenen Tabs“, weil es dafür keine engere Berechtigung gibt.',
    add: 'Bereich hinzufügen',
    isOn: 'Hinzugefügt. Öffnen Sie die Entwicklerwerkzeuge und wählen Sie Portside.',
    remove: 'Entfernen',
  },
} as const;
