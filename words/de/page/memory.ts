/** Words about the memory of ports. */
export const memory = {
  heading: 'Was Portside sich merkt',
  lede: 'Wenn eine Seite auf diesem Computer lädt, merkt sich Portside, welches Programm sie ausgeliefert hat, aus welchem Ordner und wie es gestartet wurde. Später kann es Ihnen sagen, was nicht mehr läuft und wie Sie es wieder starten. Aus privaten Fenstern wird nichts gemerkt, und nichts verlässt diesen Computer.',
  switch: 'Merken, welches Programm auf welchem Port antwortet',
  off: 'Nichts Neues wird gemerkt. Bereits Gemerktes bleibt, bis Sie es löschen.',
  managed: 'Diese Einstellung wird von Ihrer Organisation verwaltet.',
  none: 'Noch nichts gemerkt.',
  list: 'Gemerkte Ports',
  count: (count: number) => `Gemerkte Ports: ${count}.`,
  lastAnswered: (when: string) => `letzte Antwort ${when}`,
  runningSince: (when: string) => `gestartet ${when}`,
  forget: 'Vergessen',
  forgetPort: (port: number) => `Port ${port} vergessen`,
  forgetAll: 'Alles vergessen',
  alone: 'Ohne das Hilfsprogramm merkt sich Portside den Titel einer Seite und wann sie geladen wurde.',
  kept: (folder: string) => `Das Hilfsprogramm speichert dies in ${folder}, wo nur Sie es lesen können.`,
  notWritable: (folder: string) =>
    `Das Hilfsprogramm kann nicht in ${folder} schreiben, daher bewahrt nur der Browser dies auf.`,
  setAside: (path: string) =>
    `Ein Teil des Gemerkten war beschädigt. Er wurde nach ${path} verschoben, und Portside macht ohne ihn weiter.`,
};
