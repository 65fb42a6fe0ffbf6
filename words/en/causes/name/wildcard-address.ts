import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} is an address to listen on, not one to open`,
  why: ({ host }) =>
    `Servers print ${host} when they accept connections on all of this computer's addresses. It isn't the address of any one computer, so whether it opens depends on the browser and the system: Firefox refuses it, and so does Windows.`,
  steps: ({ reachable }) => [
    { text: 'Open the same page on localhost:', open: reachable },
    {
      text: 'Use localhost in links and in the settings of programs that connect to the server. Its own listen address can stay as it is.',
    },
  ],
};
