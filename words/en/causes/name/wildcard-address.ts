import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} is an address to listen on, not one to open`,
  why: ({ host }) =>
    `Servers print ${host} when they accept connections on all of this computer's addresses. As an address to open, it points to no computer, and browsers handle it in different ways: Firefox refuses it, and so does Windows.`,
  steps: ({ reachable }) => [
    { text: 'Open the same page on localhost:', open: reachable },
    { text: 'Use localhost instead of this address in links and settings.' },
  ],
};
