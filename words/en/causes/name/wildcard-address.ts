import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} is an address to listen on, not one to open`,
  why: ({ host }) =>
    `Servers print ${host} when they accept connections on every address of this computer. As an address to open it names no computer, and browsers differ in what they make of it: Firefox refuses it, Windows too.`,
  steps: ({ reachable }) => [
    { text: 'Open the same page under the name of this computer:', open: reachable },
    { text: 'In links and settings, write localhost where this address stands.' },
  ],
};
