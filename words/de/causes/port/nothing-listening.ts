import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const nothingListening: CauseWords<'nothing-listening'> = {
  title: ({ port }) => `Auf Port ${port} lauscht kein Programm`,
  why: ({ port, tableRead, isRefusalTold, hidden, browser }) =>
    [
      whyRefused({ port, tableRead, isRefusalTold }),
      ...(hidden
        ? [
            `${describeProgram(hidden)} hat Port ${port} geöffnet, aber in einem eigenen Netzwerk, das von hier aus nicht erreichbar ist.`,
          ]
        : []),
      ...(browser
        ? [
            `Zwar wurde ${describeProgram(browser)} mit --remote-debugging-port=${port} gestartet, hat diesen Port aber nicht geöffnet.`,
          ]
        : []),
    ].join(' '),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `Kehren Sie zu der App oder dem Terminal zurück, von dem Sie diesen Link haben, und öffnen Sie einen neuen: Port ${port} ist ein temporärer Port, und Programme erhalten bei jedem Start möglicherweise einen anderen.`,
          },
        ]
      : []),
    { text: 'Starten Sie den Server und öffnen Sie die Adresse, die er ausgibt.' },
    ...(browser ? [waitHere(target)] : []),
    {
      text: 'Wenn der Server zu laufen scheint, prüfen Sie, ob er auf diesem Port lauscht:',
      command: listListeners(os, port),
    },
  ],
};

type Refusal = Pick<DetailsOf<'nothing-listening'>, 'port' | 'tableRead' | 'isRefusalTold'>;

function whyRefused({ port, tableRead, isRefusalTold }: Refusal): string {
  if (tableRead)
    return `Kein Programm lauscht auf Port ${port}, deshalb lehnt dieser Computer Verbindungen dorthin ab.`;
  return isRefusalTold
    ? `Dieser Computer hat die Verbindung abgelehnt. Das geschieht, wenn kein Programm auf Port ${port} lauscht.`
    : `Wie die Verbindung gescheitert ist, wurde nicht aufgezeichnet. Meist lauscht dann kein Programm auf Port ${port}.`;
}

const outOfItsNetwork = {
  text: 'Starten Sie den Server ohne das, was ihn isoliert, zum Beispiel unshare --net, ip netns exec oder eine Sandbox, oder öffnen Sie die Seite von innen.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: 'Schließen Sie den Browser, ergänzen Sie --user-data-dir mit einem eigenen Ordner und starten Sie ihn wieder: Für Ihr normales Profil öffnet Chrome keinen Debugging-Port.',
};
