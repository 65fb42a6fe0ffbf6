import type { Reach } from '../../../diagnosis/reading/port/exposure.ts';

/** Where a program that is listening runs from and since when, as far as that is known. */
interface Listening {
  name: string;
  folder?: string | undefined;
  /** `3 hours ago` */
  started?: string | undefined;
  addresses: string;
}

/** Words of the popup. Backticks mark what is typed or read literally. */
export const popup = {
  nothing: 'No recent failures',
  nothingLede: "Portside steps in when a page on your computer doesn't load.",
  how: [
    "Instead of the browser's error page, you see where the request stopped, why, and what to do.",
    'The page loads as soon as the server answers.',
  ],
  earlier: (ago: string) => `Failed ${ago}`,
  failed: (count: number) => (count === 1 ? 'One page failed recently' : `${count} pages failed recently`),
  failedLede: 'Select a row to go to its tab.',
  noServices: 'No program is listening on this computer.',
  /** About a page that loaded. */
  working: {
    loaded: 'Loaded',
    looking: 'Checking who serves this page and who can reach it…',
    works: 'Working',
    answers: (status: number) => `Responding with ${status}`,
    askedBare: 'Portside asks without cookies or a query string, so the page itself may get a better answer.',
    noAnswer: 'Loaded, but not responding now',
    noAnswerLede: 'Portside just asked the server again and got no page. The full diagnosis looks for the cause.',
    worksFor: {
      'this-computer': 'Working, on this computer only',
      network: 'Working, and open to your network',
      internet: 'Working, and open to the internet',
    } satisfies Record<Reach, string>,
    answersTo: {
      'this-computer': (status: number) => `Responding with ${status}, on this computer only`,
      network: (status: number) => `Responding with ${status}, and open to your network`,
      internet: (status: number) => `Responding with ${status}, and open to the internet`,
    } satisfies Record<Reach, (status: number) => string>,
    listens: ({ name, folder, started, addresses }: Listening) => {
      if (folder && started) return `${name} from ${folder}, started ${started}, is listening on ${addresses}.`;
      if (folder) return `${name} from ${folder} is listening on ${addresses}.`;
      return started
        ? `${name}, started ${started}, is listening on ${addresses}.`
        : `${name} is listening on ${addresses}.`;
    },
    hidden: (addresses: string) => `Another user's program is listening on ${addresses}.`,
    several: (addresses: string) => `More than one program is listening on ${addresses}.`,
    page: (title: string) => `The page title is “${title}”.`,
    untold: "The browser alone can't see who serves it or who can reach it.",
    keep: 'Limit it to this computer',
    keepByCommand: 'Stop it, then start it again with:',
    keepByHand: (host: string) => `Set the server's host to \`${host}\` in its configuration, then restart it.`,
  },
} as const;
