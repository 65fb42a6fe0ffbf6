import type { CauseWords } from '../../../cause-words.ts';

export const unsafePort: CauseWords<'unsafe-port'> = {
  title: ({ port }) => `The browser blocks port ${port}`,
  why: ({ port, browsers }) =>
    browsers.length === 1
      ? `Port ${port} is on ${browsers[0]}'s list of ports that belong to other protocols. The request never leaves the browser.`
      : `Port ${port} is on the browser's list of ports that belong to other protocols. Blocking them keeps pages from being used to talk to those services. The request never leaves the browser.`,
  steps: () => [
    { text: 'Start the server on another port, such as 8080.' },
    { text: 'Open the page at its new port. Nothing else has to change.' },
  ],
};
