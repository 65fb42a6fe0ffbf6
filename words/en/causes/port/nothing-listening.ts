import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const nothingListening: CauseWords<'nothing-listening'> = {
  title: ({ port }) => `Nothing is listening on port ${port}`,
  why: ({ port, tableRead, isRefusalTold, hidden, browser }) =>
    [
      whyRefused({ port, tableRead, isRefusalTold }),
      ...(hidden
        ? [
            `${describeProgram(hidden)} has port ${port} open, but in a separate network that can't be reached from here.`,
          ]
        : []),
      ...(browser
        ? [`${describeProgram(browser)} was started with --remote-debugging-port=${port} but hasn't opened that port.`]
        : []),
    ].join(' '),
  steps: ({ port, hidden, browser: debugged }, { os, target, browser }) => [
    ...(hidden ? [outOfItsNetwork] : []),
    ...(debugged ? [withOwnProfile] : []),
    ...(port >= firstDynamicPort
      ? [
          {
            text: `Go back to the app or terminal that gave you this link and open a fresh one: port ${port} is temporary, and programs may get a new one each time they start.`,
          },
        ]
      : []),
    { text: 'Start the server and open the address it prints.' },
    ...(browser ? [waitHere(target)] : []),
    {
      text: 'If the server seems to be running, check whether it listens on this port:',
      command: listListeners(os, port),
    },
  ],
};

type Refusal = Pick<DetailsOf<'nothing-listening'>, 'port' | 'tableRead' | 'isRefusalTold'>;

function whyRefused({ port, tableRead, isRefusalTold }: Refusal): string {
  if (tableRead) return `No program is listening on port ${port}, so this computer refuses connections to it.`;
  return isRefusalTold
    ? `This computer refused the connection. That's what happens when no program is listening on port ${port}.`
    : `There's no record of how the connection failed. Usually, it's because no program is listening on port ${port}.`;
}

const outOfItsNetwork = {
  text: 'Start the server without whatever isolates it, such as unshare --net, ip netns exec or a sandbox, or open the page from inside.',
};

/** https://developer.chrome.com/blog/remote-debugging-port */
const withOwnProfile = {
  text: "Close the browser, then add --user-data-dir with a separate folder and start it again: Chrome doesn't open a debugging port for your everyday profile.",
};
