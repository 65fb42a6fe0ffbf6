import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const certNameMismatch: CauseWords<'cert-name-mismatch'> = {
  title: ({ host }) => `Das Zertifikat des Servers ist nicht gültig für ${host}`,
  why: ({ host, names }) =>
    names.length > 0
      ? `Es wurde ausgestellt für: ${listed(names)}. Die Adresse lautet ${host}, deshalb schließt der Browser die Verbindung.`
      : `Seine Liste von Namen enthält ${host} nicht, deshalb schließt der Browser die Verbindung.`,
  steps: ({ host, names }, { target }) => [
    ...names
      .filter((name) => /^(localhost|127\.0\.0\.1|::1)$/.test(name))
      .slice(0, 1)
      .map((name) => ({
        text: 'Öffnen Sie die Seite unter einer Adresse, für die das Zertifikat gilt:',
        open: addressAt(target, { host: name }),
      })),
    {
      text: `Erstellen Sie ein Zertifikat, das ${host} einschließt. Mit mkcert:`,
      command: `mkcert localhost 127.0.0.1 ::1${isUsual(host) ? '' : ` ${host}`}`,
    },
    { text: 'Starten Sie den Server neu, damit er das neue Zertifikat lädt.' },
  ],
};

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
