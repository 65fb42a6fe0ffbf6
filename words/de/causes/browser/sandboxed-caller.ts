import type { Target } from '../../../../evidence/address/target.ts';
import type { Sandbox } from '../../../../evidence/machine/sandbox.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { addressForShell } from '../../../steps/address-for-shell.ts';
import { sandboxNames, stepsOutOf } from '../../names/sandbox-words.ts';

export const sandboxedCaller: CauseWords<'sandboxed-caller'> = {
  title: ({ way, kind }, { browser }) => {
    const place = sandboxNames[kind];
    if (way === 'own-localhost')
      return browser
        ? `Dieser Browser läuft in ${place}: localhost ist dort nicht Ihr Computer`
        : `Portside läuft in ${place}: localhost ist dort nicht Ihr Computer`;
    return browser
      ? `Dieser Browser läuft in ${place} ohne Zugriff auf localhost`
      : `Portside läuft in ${place} ohne Zugriff auf localhost`;
  },
  why: (details) => (details.way === 'own-localhost' ? whyApart(details) : whyDenied(details)),
  steps: ({ port, way, kind }, { target, browser }) => [
    ask(target, browser !== undefined),
    ...stepsOutOf(kind, way, port),
    ...(way === 'own-localhost'
      ? [
          {
            text: 'Oder starten Sie den Server in derselben Sandbox: Programme in einer Sandbox teilen sich deren localhost.',
          },
        ]
      : []),
  ],
};

interface Details {
  port: number;
  kind: Sandbox['kind'];
  isListening: boolean | undefined;
  isUntold: boolean;
}

function whyApart({ port, isListening }: Details): string {
  const outside = isListening
    ? `Außerhalb lauscht ein Programm auf Port ${port}.`
    : 'Was außerhalb läuft, ist von innen nicht zu sehen.';
  return `Die Sandbox hat ein eigenes Netzwerk. Darin lauscht kein Programm auf Port ${port}, aber das sagt nichts über Port ${port} auf Ihrem Computer aus. ${outside}`;
}

function whyDenied({ port, isListening, isUntold }: Details): string {
  return [
    isUntold
      ? 'Wie die Verbindung fehlgeschlagen ist, wurde nicht notiert, aber Programme in einer solchen Sandbox dürfen oft gar keine Verbindungen herstellen.'
      : 'Das System hat die Verbindung verweigert, bevor etwas gesendet wurde, wie bei Programmen in einer Sandbox ohne Netzwerkzugriff.',
    ...(isListening ? [`Auf Port ${port} lauscht ein Programm.`] : []),
    'Der Server selbst konnte nicht geprüft werden.',
  ].join(' ');
}

function ask(target: Target, isBrowser: boolean): Step {
  if (isBrowser) return { text: 'Öffnen Sie die Seite in einem Browser, der außerhalb der Sandbox läuft.' };
  return {
    text: 'Führen Sie dieselbe Prüfung in einem normalen Terminal außerhalb der Sandbox aus:',
    command: `portside check ${addressForShell(target)}`,
  };
}
