/** The words of the popup. Backticks mark what is typed or read literally. */
export const enPopup = {
  nothing: 'Nothing failed here lately',
  nothingLede: 'Portside shows up by itself when a page on this computer does not load.',
  how: [
    'The page that fails gives way to one that says where the request stopped, why, and what to do.',
    'It goes on to the page as soon as the address answers.',
  ],
  earlier: (ago: string) => `Failed ${ago}`,
  failed: (count: number) => (count === 1 ? 'One page failed lately' : `${count} pages failed lately`),
  failedLede: 'Each row leads to its tab.',
  noServices: 'No program listens on this computer.',
  /** Of a page that loads. */
  working: {
    loaded: 'Loaded',
    looking: 'Who serves it, and who can reach it, is being looked at.',
    works: 'Working',
    answers: (status: number) => `Answering ${status}`,
    askedBare: 'Portside asks without cookies and query, so the page itself may fare better.',
    noAnswer: 'Loaded, and not answering now',
    noAnswerLede: 'Asked again just now, its server gave no page. The full diagnosis looks for the reason.',
    reach: {
      'this-computer': (does: string) => `${does}, on this computer only`,
      network: (does: string) => `${does}, and open to your network`,
      internet: (does: string) => `${does}, and open to the internet`,
    },
    from: (folder: string) => ` from \`${folder}\``,
    started: (ago: string) => `, started ${ago},`,
    hidden: 'A program of another user',
    several: 'More than one program',
    listens: (addresses: string) => `listens on ${addresses}`,
    page: (title: string) => `The page is “${title}”.`,
    untold: 'The browser alone cannot see who serves it, or who can reach it.',
    keep: 'Keep it to this computer',
    keepByCommand: 'Stop it, and start it again like this:',
    keepByHand: (host: string) => `Set the server's host to \`${host}\` where it is configured, and start it again.`,
  },
} as const;
