import type { CauseWords } from '../../../cause-words.ts';

export const certExpired: CauseWords<'cert-expired'> = {
  title: ({ from, until }) => {
    if (from) return 'Das Zertifikat des Servers ist noch nicht gültig';
    return until ? 'Das Zertifikat des Servers ist abgelaufen' : 'Das Zertifikat des Servers ist heute nicht gültig';
  },
  why: ({ from, until }) => {
    if (from)
      return `Es ist erst ab ${day(from)} gültig. Entweder ist sein Anfangsdatum falsch, oder die Uhr dieses Computers geht falsch.`;
    return until
      ? `Es war bis ${day(until)} gültig, deshalb schließt der Browser die Verbindung, bevor er eine Anfrage sendet.`
      : 'Laut Browser umfasst der Gültigkeitszeitraum des Zertifikats den heutigen Tag nicht, deshalb schließt er die Verbindung, bevor er eine Anfrage sendet.';
  },
  steps: ({ host }) => [
    {
      text: 'Erstellen Sie ein neues Zertifikat auf dieselbe Weise wie das alte. Mit mkcert:',
      command: `mkcert ${host}`,
    },
    { text: 'Starten Sie den Server neu, damit er das neue Zertifikat lädt.' },
    { text: 'Wenn die Daten des Zertifikats richtig aussehen, stellen Sie die Uhr dieses Computers richtig.' },
  ],
};

function day(date: string): string {
  return date.slice(0, 10);
}
