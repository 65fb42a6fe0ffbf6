/** The words of the page about an address. Backticks mark what is typed or read literally. */
export const enAbout = {
  title: (place: string) => `What is ${place}?`,
  link: (place: string) => `What is ${place}?`,
  explainOne: 'Explain an address',
  more: 'More about it',
  lede: 'An address of this computer: what it asks for never leaves the machine.',
  noTargetTitle: 'About an address of this computer',
  noTarget: 'Type one, such as `127.0.0.1:62893` or `localhost:3000`: Portside says what it is.',
  journeyHeading: 'The way of a request',
  notTried: 'Nothing failed here since the browser was started. This is the way a request to it takes.',
  stops: {
    browser: 'Asks for the page, over HTTP',
    name: 'Leads back to this computer',
    port: 'Tells which program is meant',
    program: 'Listens there, if it runs',
    reply: 'The page, back the same way',
  },
  open: (place: string) => `Open ${place}`,
  diagnosis: 'Full diagnosis',
  another: 'Another address',
  explain: 'Explain',
  placeholder: '127.0.0.1:62893',
} as const;
