/** Words of the settings page. Backticks mark what is read literally. */
export const options = {
  lede: "Explains why a page on your computer won't load, and gets you back to work.",
  managed: 'Managed by your organization.',
  show: {
    heading: "When a page doesn't load",
    choices: {
      tips: {
        label: 'Explain it in the tab',
        explains: "Replaces the browser's error page with an explanation, and loads the page once the server answers.",
      },
      popup: {
        label: 'Open the popup',
        explains: 'Keeps the error page and opens the popup over it. The popup has keyboard focus while it is open.',
      },
      badge: {
        label: 'Only mark the icon',
        explains: 'Keeps the error page. The icon shows a `?`: click it for the explanation.',
      },
    },
    forms: "If the page may have been sent a form, its error page stays, so you don't lose what you typed.",
  },
  language: {
    heading: 'Language',
    browser: "Same as the browser, if it's one of these",
    note: 'The page reloads in the language you choose.',
  },
  neverHere: {
    heading: 'Muted sites',
    lede: 'Nothing opens automatically on these sites. The icon still shows a badge, and you can still click it.',
    add: 'Add',
    site: 'Site',
    example: 'localhost:3000',
    noSite: "That isn't a web address.",
    known: (site: string) => `${site} is already on the list.`,
    remove: 'Remove',
  },
  setUp: {
    heading: 'Set up the helper',
    lede: "It sees what a browser can't: which program holds a port, whether it crashed, what the firewall does.",
    list: 'Setup steps',
    steps: {
      permitted: 'Permission granted',
      found: 'Installed',
      known: 'Accepts this extension',
      starts: 'Starts',
      understood: 'Versions match',
    },
    states: { done: 'done', next: 'to do', later: 'not known yet' },
    looking: 'Checking…',
    fine: (version: string | undefined) => (version ? `Ready (version ${version})` : 'Ready'),
  },
  file: {
    heading: 'Export and import settings',
    lede: 'Take your settings to another browser or computer. Permissions and remembered ports are not included.',
    name: 'portside-settings.json',
    save: 'Export settings',
    load: 'Import settings',
    loaded: (changes: string) => `Imported. ${changes}`,
    same: 'The file matches your current settings. Nothing changed.',
    none: "This isn't a Portside settings file, or it's damaged. Nothing changed.",
    newer: 'This file is from a newer version of Portside. Nothing changed.',
    managed: 'Settings managed by your organization stay as they are.',
    show: (label: string) => `When a page doesn't load: ${label}.`,
    language: 'The language changed.',
    sites: (count: number) => (count === 1 ? 'One muted site.' : `${count} muted sites.`),
    memory: { on: 'Ports are remembered.', off: "Ports aren't remembered." },
  },
  reset: {
    summary: 'Reset all settings',
    explains:
      'How failures are shown, the muted sites and the memory switch go back to their defaults. Permissions and remembered ports stay.',
    act: 'Reset',
    done: 'All settings are back to their defaults.',
  },
  privacy: [
    'Nothing leaves this computer: no telemetry, no account, no remote code.',
    "Portside looks only at addresses on this computer: whether they load, what answers, the page's title and icon, and which of a page's requests to this computer fail.",
    'What it finds is kept until you close the browser. Which program answered on which port is kept longer, so that Portside can tell you what stopped.',
    'The helper runs while a page on this computer waits for its server, and for a minute after one loads or fails. It reads what the system knows about the port, and listens on no port itself.',
    'No web page can start it, query it, or learn which ports are open.',
  ],
  version: (version: string) => `Version ${version}`,
} as const;
