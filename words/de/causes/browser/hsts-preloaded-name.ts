import type { CauseWords } from '../../../cause-words.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const hstsPreloadedName: CauseWords<'hsts-preloaded-name'> = {
  title: ({ ending }) => `Browser öffnen Namen mit der Endung ${ending} nur über HTTPS`,
  why: ({ host, ending, isPlain }) =>
    [
      `Die Endung ${ending} steht auf der HSTS-Preload-Liste der Namen, die jeder Browser über HTTPS öffnet. Deshalb wird http://${host} zu https://${host}, bevor etwas gesendet wird.`,
      isPlain
        ? 'Der Server dort spricht unverschlüsseltes HTTP.'
        : 'Der Server dort spricht entweder kein HTTPS oder hat ein Zertifikat, dem dieser Browser nicht vertraut.',
    ].join(' '),
  steps: ({ ending, renamed }, { os }) => [
    {
      text: `Geben Sie der Website einen Namen mit einer anderen Endung, zum Beispiel ${renamed}. Die Endung .test ist dafür reserviert, und .localhost braucht keine Zeile in der Hosts-Datei.`,
    },
    hostsLineStep(os, renamed),
    { text: 'Ersetzen Sie den alten Namen auch in den Einstellungen des Servers durch den neuen.' },
    {
      text: `Oder behalten Sie ${ending} und aktivieren Sie HTTPS im Server, mit einem Zertifikat von einer Zertifizierungsstelle, der dieser Browser vertraut, zum Beispiel mit mkcert.`,
    },
  ],
};
