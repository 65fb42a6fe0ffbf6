import type { CauseWords } from '../../../cause-words.ts';

export const unsafePort: CauseWords<'unsafe-port'> = {
  title: ({ port }) => `The browser blocks port ${port}`,
  why: ({ port, browsers }) =>
    browsers.length === 1
      ? `Port ${port} is on ${browsers[0]}'s list of ports that belong to other protocols. The request never leaves the browser.`
      : `Port ${port} is on the browser's list of ports that belong to other protocols, so that a page cannot be used to speak to them. The request never leaves the browser.`,
  steps: () => [
    { text: `Start the server on another port, such as 8080.` },
    { text: 'Open the new address. Nothing else has to change: every other port of this computer is allowed.' },
  ],
};
