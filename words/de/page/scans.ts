/** Words about pages that try ports on this computer. Each row of `knownFor` says what such ports are known for. */
export const scans = {
  heading: 'Von dieser Seite ausprobierte Ports',
  known: 'Woher Portside das weiß',
  inFrame: (page: string) => `Das geschah in einem Frame auf einer Seite von ${page}.`,
  many: 'Eine Seite spricht normalerweise mit einem Port oder mit wenigen. Eine, die viele ausprobiert, sucht nach dem, was auf diesem Computer läuft.',
  knownFor: {
    'remote-desktop':
      'Einige dieser Ports gehören zu Programmen für den Fernzugriff. Shops und Banken prüfen sie, um einzuschätzen, ob jemand anderes den Computer steuert.',
    automation:
      'Einige dieser Ports gehören zu Werkzeugen, die Browser automatisieren. Websites prüfen sie, um Bots von Menschen zu unterscheiden.',
    discord:
      'Einige dieser Ports gehören zur Discord-App. Seiten prüfen sie, um die App zu finden oder zu erfahren, ob sie läuft.',
    'phone-apps':
      'Auf einigen dieser Ports haben Apps von Meta und Yandex gelauscht, um zu erfahren, wer welche Website besucht.',
  },
  sample: (ports: string, isAll: boolean) =>
    isAll ? `Ausprobierte Ports: ${ports}.` : `Niedrigste ausprobierte Ports: ${ports}.`,
  learns:
    'Daran, wie lange jede Antwort dauert, kann eine Seite erkennen, welche Ports offen sind. Was ein Server dort antwortet, kann sie nur lesen, wenn dieser Server es erlaubt.',
  counted: 'Portside zählt diese Anfragen und untersucht keine davon.',
  elsewhere:
    'Schließen Sie die Seite, um das zu beenden. Um die Website von diesem Computer fernzuhalten, blockieren Sie in den Website-Einstellungen des Browsers ihren Zugriff auf das lokale Netzwerk oder dieses Gerät.',
  here: 'Diese Seite kommt von diesem Computer. Ein Programm, das lokale Server überwacht, tut das. Wenn dieses das nicht tun soll, beenden Sie seinen Server.',
} as const;
