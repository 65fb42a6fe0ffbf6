/** Words of the page that explains an address. Backticks mark what is typed or read literally. */
export const about = {
  title: (place: string) => `What is ${place}?`,
  link: (place: string) => `What is ${place}?`,
  explainOne: 'Explain an address',
  more: 'Learn more',
  lede: 'This is an address on your own computer. Requests to it never leave the machine.',
  noTargetTitle: 'Look up a local address',
  noTarget: 'Type an address such as `127.0.0.1:62893` or `localhost:3000`, and Portside explains it.',
  journeyHeading: 'Path of a request',
  notTried: 'Nothing has failed here since you started the browser. This is the path a request takes.',
  stops: {
    browser: 'Requests the page over HTTP',
    name: 'Points back to this computer',
    port: 'Selects the program',
    program: "Listens on the port, if it's running",
    reply: 'The page, sent back the same way',
  },
  open: (place: string) => `Open ${place}`,
  diagnosis: 'Full diagnosis',
  another: 'Another address',
  explain: 'Explain',
  placeholder: '127.0.0.1:62893',
} as const;
