import type { CauseWords } from '../../../cause-words.ts';

export const unsafePort: CauseWords<'unsafe-port'> = {
  title: ({ port }) => `Der Browser blockiert Port ${port}`,
  why: ({ port, browsers }) =>
    browsers.length === 1
      ? `Port ${port} steht auf der Sperrliste von ${browsers[0]} für Ports, die zu anderen Protokollen gehören. Die Anfrage verlässt den Browser nicht.`
      : `Port ${port} steht auf der Sperrliste des Browsers für Ports, die zu anderen Protokollen gehören. Das verhindert, dass Seiten dazu missbraucht werden, mit diesen Diensten zu kommunizieren. Die Anfrage verlässt den Browser nicht.`,
  steps: () => [
    { text: 'Starten Sie den Server auf einem anderen Port, zum Beispiel 8080.' },
    { text: 'Öffnen Sie die Seite auf ihrem neuen Port. Sonst muss sich nichts ändern.' },
  ],
};
