/** The words of the settings page. */
export const enOptions = {
  lede: 'Explains why a page on this computer does not load, and gets you back to work.',
  managed: 'Set by whoever manages this browser.',
  show: {
    heading: 'When a page does not load',
    choices: {
      tips: {
        label: 'Explain it in the tab',
        explains:
          "The explanation takes the place of the browser's error page, and goes on to the page once it answers.",
      },
      popup: {
        label: 'Open the popup',
        explains: 'The error page stays, and the popup opens over it. It takes the keyboard while it is open.',
      },
      badge: {
        label: 'Only mark the icon',
        explains: 'The error page stays. The icon gets a `?`, and a click on it explains.',
      },
    },
    forms: 'A page that may have been sent a form keeps its error page, so that nothing you typed is lost.',
  },
  neverHere: {
    heading: 'Sites where nothing shows by itself',
    lede: 'The badge and the popup still tell.',
    add: 'Add',
    site: 'Site',
    example: 'localhost:3000',
    noSite: 'This is no address of a web page.',
    known: (site: string) => `${site} is on the list.`,
    remove: 'Remove',
  },
  setUp: {
    heading: 'The helper, step by step',
    lede: 'It tells what a browser cannot see: which program listens, who stopped, what a firewall does.',
    list: 'Steps of the set-up',
    steps: {
      permitted: 'Portside may talk to it',
      found: 'It is installed',
      known: 'It knows this browser',
      starts: 'It starts',
      understood: 'It speaks the language of this version',
    },
    states: { done: 'done', next: 'to do', later: 'not known yet' },
    looking: 'Being looked at.',
    fine: (version: string | undefined) =>
      `All is set up${version ? `, version ${version}` : ''}. It takes part when a page fails.`,
  },
  file: {
    heading: 'These settings as a file',
    lede: 'To take them to another browser or computer. Permissions and what is remembered of ports are not in it.',
    name: 'portside-settings.json',
    save: 'Save as a file',
    load: 'Load a file',
    loaded: (changes: string) => `Loaded. ${changes}`,
    same: 'The file says what is set already. Nothing has changed.',
    none: 'This is no file of Portside settings, or it is damaged. Nothing has changed.',
    newer: 'This file comes from a later version of Portside. Nothing has changed.',
    managed: 'What is set by whoever manages this browser stays.',
    show: (label: string) => `When a page does not load: ${label}.`,
    sites: (count: number) => (count === 1 ? 'One site on the list.' : `${count} sites on the list.`),
    memory: { on: 'Ports are remembered.', off: 'Ports are not remembered.' },
  },
  reset: {
    summary: 'Set everything back',
    explains:
      'How faults show, the list of sites and the memory switch go back to how they came. Permissions and what is remembered of ports stay.',
    act: 'Set back',
    done: 'All settings are as they came.',
  },
  privacy: [
    'Nothing leaves this computer: no telemetry, no account, no remote code.',
    'Portside looks at addresses of this computer only: whether they load, what answers, the title and icon of the page, and which calls of a page to this computer fail.',
    'What it finds is kept until the browser closes. Which program answered on which port is kept longer, so that it can say what stopped.',
    'The helper runs while a page of this computer waits for its server, and for a minute after one loads or fails: it reads what the system knows about the port. It listens on no port itself.',
    'No web page can start it, ask it, or learn which ports are open.',
  ],
  version: (version: string) => `Version ${version}`,
} as const;
