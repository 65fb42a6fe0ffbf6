import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { listListeners } from '../../steps/commands.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const nothingListening: CauseWords<'nothing-listening'> = {
  title: ({ port }) => `Nothing is listening on port ${port}`,
  why: ({ port, tableRead, hidden, browser }) =>
    [
      whyRefused(port, tableRead),
      ...(hidden
        ? [
            `${sentenceStart(describeProgram(hidden))} runs in a network of its own, where port ${port} is taken: no address here leads there.`,
          ]
        : []),
      ...(browser
        ? [
            `${describeProgram(browser)} was started with --remote-debugging-port=${port}, and has not opened that port.`,
          ]
        : []),
    ].join(' '),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    { text: 'Start the server, and read the address it prints: that is the one to open.' },
    ...(browser ? [waitHere(target)] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `${port} is a port that programs take for a short time. The program that used it may use another one at its next start: go back to where the address came from, and open it anew from there.`,
          },
        ]
      : []),
    { text: 'To see for yourself what listens on this port:', command: listListeners(os, port) },
  ],
};

function whyRefused(port: number, tableRead: boolean): string {
  return tableRead
    ? `The connection reached this computer and was refused: its list of listening programs has none on port ${port}.`
    : `The connection reached this computer and was refused. That is what happens when no program listens on port ${port}.`;
}

const outOfItsNetwork = {
  text: 'Start the server without what shuts it in, such as unshare --net, ip netns exec or a sandbox, or open the page from inside.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: 'Close the browser and start it with --user-data-dir and a folder of its own as well: Chrome opens no debugging port for the profile you use every day.',
};
