import type { CauseWords } from '../../../cause-words.ts';

export const asksForPassword: CauseWords<'asks-for-password'> = {
  title: ({ port }) => `The server on port ${port} asks for a password`,
  why: ({ realm }) =>
    realm
      ? `The server returned 401, so the browser asks for a username and password for “${realm}” before it shows the page.`
      : 'The server returned 401, so the browser asks for a username and password before it shows the page.',
  steps: (_, { target }) => [
    { text: 'Open the page and sign in:', open: target.url },
    { text: "If the browser never asks, check in the server's configuration who has access." },
  ],
};
