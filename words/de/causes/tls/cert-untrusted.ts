import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certUntrusted: CauseWords<'cert-untrusted'> = {
  title: () => 'Der Browser vertraut dem Zertifikat des Servers nicht',
  why: ({ selfSigned, issuer }) => {
    if (selfSigned)
      return 'Das Zertifikat ist selbst signiert und nicht von einer Zertifizierungsstelle ausgestellt, der der Browser vertraut.';
    return issuer
      ? `Es wurde von „${issuer}“ ausgestellt, einer Zertifizierungsstelle, der dieser Browser nicht vertraut.`
      : 'Es ist entweder selbst signiert oder von einer Zertifizierungsstelle ausgestellt, der dieser Browser nicht vertraut.';
  },
  steps: ({ host, plain }, { target, isCall }) => [
    {
      text: 'Erstellen Sie ein Zertifikat von einer lokalen Zertifizierungsstelle, der die Browser auf diesem Computer vertrauen. Mit mkcert:',
      command: `mkcert -install && mkcert ${host}`,
    },
    { text: 'Stellen Sie den Server auf die beiden neuen Dateien ein und starten Sie ihn dann neu.' },
    ...(plain
      ? [
          {
            text: 'Öffnen Sie die Seite über unverschlüsseltes HTTP, worauf der Server ebenfalls antwortet:',
            open: addressAt(target, { scheme: 'http' }),
          },
        ]
      : []),
    {
      text: isCall
        ? `Oder öffnen Sie \`${new URL(target.url).origin}\` in einem neuen Tab und akzeptieren Sie das Zertifikat dort, nur dieses eine Mal. Anfragen von Seiten funktionieren dann ebenfalls.`
        : 'Oder lassen Sie die Fehlerseite des Browsers anzeigen und akzeptieren Sie das Zertifikat dort, nur dieses eine Mal.',
      ...(!isCall && { act: 'error-page' as const }),
    },
  ],
};
