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
            `Port ${port} wird in dem eigenen Netzwerk verwendet, in dem ${describeProgram(hidden)} läuft, aber keine Adresse hier führt dorthin.`,
          ]
        : []),
      ...(browser
        ? [
            `Mit der Option --remote-debugging-port=${port} wurde ${describeProgram(browser)} gestartet, aber dieser Port ist nicht geöffnet.`,
          ]
        : []),
    ].join(' '),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    { text: 'Starten Sie den Server und öffnen Sie die Adresse, die er ausgibt.' },
    ...(browser ? [waitHere(target)] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `Kehren Sie zu der App oder dem Terminal zurück, von dem Sie diesen Link haben, und öffnen Sie einen neuen: Port ${port} ist ein temporärer Port, und Programme erhalten bei jedem Start möglicherweise einen anderen.`,
          },
        ]
      : []),
    { text: 'Prüfen Sie, was auf diesem Port lauscht:', command: listListeners(os, port) },
  ],
};

type Refusal = Pick<DetailsOf<'nothing-listening'>, 'port' | 'tableRead' | 'isRefusalTold'>;

function whyRefused({ port, tableRead, isRefusalTold }: Refusal): string {
  if (tableRead)
    return `In der Liste der lauschenden Programme steht keines auf Port ${port}. Darum lehnt dieser Computer Verbindungen dorthin ab.`;
  return isRefusalTold
    ? `Die Verbindung hat diesen Computer erreicht und wurde abgelehnt. Das geschieht, wenn kein Programm auf Port ${port} lauscht.`
    : `Wie die Verbindung scheiterte, ist nicht bekannt. Meist lauscht dann kein Programm auf Port ${port}.`;
}

const outOfItsNetwork = {
  text: 'Starten Sie den Server ohne das, was ihn isoliert, zum Beispiel unshare --net, ip netns exec oder eine Sandbox, oder öffnen Sie die Seite von innen.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: 'Schließen Sie den Browser und starten Sie ihn zusätzlich mit --user-data-dir und einem eigenen Ordner: Für Ihr alltägliches Profil öffnet Chrome keinen Debugging-Port.',
};
