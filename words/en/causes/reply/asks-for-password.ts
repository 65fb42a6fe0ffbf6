import type { CauseWords } from '../../../cause-words.ts';

export const asksForPassword: CauseWords<'asks-for-password'> = {
  title: ({ port }) => `The server on port ${port} asks for a password`,
  why: ({ realm }) =>
    `It answers, with 401: the browser asks for a name and a password${realm ? ` for “${realm}”` : ''} before it shows the page.`,
  steps: (_, { target }) => [
    { text: 'Open the page and sign in:', open: target.url },
    { text: 'If the browser never asks, look in the server’s configuration for who may come in.' },
  ],
};
