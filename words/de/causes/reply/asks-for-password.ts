import type { CauseWords } from '../../../cause-words.ts';

export const asksForPassword: CauseWords<'asks-for-password'> = {
  title: ({ port }) => `Der Server auf Port ${port} verlangt ein Passwort`,
  why: ({ realm }) =>
    realm
      ? `Der Server hat mit 401 geantwortet, daher fragt der Browser nach Benutzername und Passwort für „${realm}“, bevor er die Seite zeigt.`
      : 'Der Server hat mit 401 geantwortet, daher fragt der Browser nach Benutzername und Passwort, bevor er die Seite zeigt.',
  steps: (_, { target }) => [
    { text: 'Öffnen Sie die Seite und melden Sie sich an:', open: target.url },
    { text: 'Wenn der Browser nie fragt, prüfen Sie in der Konfiguration des Servers, wer Zugriff hat.' },
  ],
};
