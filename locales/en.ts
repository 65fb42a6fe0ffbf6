import type { FactName, UnknownReason } from '../evidence/index.ts';
import type { HelperState } from '../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

/** Every word that belongs to no cause. Another language is another object of this type. */
export const en = {
  brand: 'Portside',
  eyebrow: {
    certain: 'The cause',
    likely: 'Most likely',
    works: 'Working again',
    undecided: 'Not decided',
    looking: 'Looking',
  },
  certainty: { certain: 'certain', likely: 'possible' },
  headings: {
    whatToDo: 'What to do',
    alsoPossible: 'Also possible',
    couldNotBeTold: 'Could not be told',
    running: 'Running on this computer',
    checked: 'What was checked',
    about: 'About this address',
    helper: 'The helper',
    privacy: 'Privacy',
    howItWorks: 'How it works',
  },
  addressBar: {
    form: 'Address',
    host: 'Scheme and host',
    port: 'Port',
    path: 'Path',
    tryAgain: 'Try again',
    open: 'Open',
    copy: 'Copy address',
    noAddress: 'This is no web address. A port lies between 1 and 65535.',
  },
  buttons: {
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Not copied',
    copyReport: 'Copy report',
    ownErrorPage: "Show the browser's own error page",
    settings: 'Settings',
    allowHelper: 'Allow the helper',
    lookAgain: 'Look again',
    fullDiagnosis: 'Full diagnosis',
    open: 'Open',
  },
  journey: {
    label: 'The way of the request',
    browser: 'Browser',
    port: (port: number) => `Port ${port}`,
    program: 'Program',
    reply: 'Reply',
    notKnown: 'Not known',
    notReached: 'Not reached',
    stoppedHere: 'The way ends here',
    states: { ok: 'passed', bad: 'stopped here', unknown: 'not known', 'not-reached': 'not reached' },
  },
  watch: {
    watching: (port: number) => `Watching port ${port}. This page opens by itself when it answers.`,
    goingOn: (path: string) => `It answers now. Going on to ${path}.`,
    answers: (port: number) => `Port ${port} answers now.`,
    waits: (elapsed: string) => `no answer for ${elapsed}`,
    short: 'Watching',
    shortWaiting: 'Still loading',
  },
  services: {
    looking: 'Being looked at.',
    unknown: 'The browser alone cannot see what else runs here. The helper can.',
    none: 'Nothing else listens on this computer.',
    noneAnswers: 'None of the usual ports for web pages answers.',
    thisComputer: 'this computer only',
    network: 'open to network',
    noPage: 'not a web page',
    more: (count: number) => `${count} more`,
  },
  looking: {
    title: (host: string) => `${host} did not load`,
    lede: 'Portside is looking at why. What is found stands here in a moment.',
    steps: 'The first facts arrive in a moment.',
  },
  undecided: {
    title: (host: string) => `It is not clear yet why ${host} does not load`,
    missing: (facts: string) => `Several causes fit what was seen. What would tell them apart: ${facts}.`,
    nothingFits: 'No known cause fits what was seen',
    nothingFitsLede: 'Each cause Portside knows is ruled out. The report below holds all that was seen.',
  },
  noTarget: {
    title: 'This is no address of this computer',
    lede: 'Portside looks at localhost, names that end in .localhost, 127.x.x.x and [::1].',
  },
  noBackground: {
    title: 'Portside itself does not answer',
    lede: 'Its background part has stopped. Try again wakes it; if it does not, restart the browser.',
  },
  popup: {
    nothing: 'Nothing failed here lately',
    nothingLede: 'Portside shows up by itself when a page on this computer does not load.',
    how: [
      'The page that fails gives way to one that says where the request stopped, why, and what to do.',
      'It goes on to the page as soon as the address answers.',
    ],
    earlier: (ago: string) => `Failed ${ago}`,
  },
  options: {
    lede: 'Explains why a page on this computer does not load, and gets you back to work.',
    privacy: [
      'Nothing leaves this computer: no telemetry, no account, no remote code.',
      'Portside reads addresses of this computer only, and of those only whether and how they load.',
      'What it finds is kept until the browser closes. Which program answered on which port is kept longer, so that it can say what stopped.',
      'The helper starts when a page has failed, reads what the system knows about the port, and ends again. It listens on no port.',
      'No web page can start it, ask it, or learn which ports are open.',
    ],
    version: (version: string) => `Version ${version}`,
  },
  helper: {
    unasked: { title: 'Not looked for yet', text: 'Portside asks for its helper when a page fails.' },
    'not-permitted': {
      title: 'The helper would know more',
      text: 'It tells which program listens, who stopped, and what a firewall does. The browser asks once whether Portside may talk to it.',
    },
    'not-installed': {
      title: 'The helper is not installed',
      text: 'It tells which program listens, who stopped, and what a firewall does. It stays on this computer.',
      command: install,
    },
    'not-allowed': {
      title: 'The helper does not know this browser',
      text: 'It is installed, and its registration does not list this extension. This line registers it again.',
      command: install,
    },
    'cannot-start': {
      title: 'The helper does not start',
      text: 'It is registered, and ends before it says anything. Often its Node has moved or is gone. This line says what it finds.',
      command: 'npx portside status',
    },
    garbled: {
      title: 'The helper is not understood',
      text: 'Something answers in its place that does not speak its language. This line puts the right program there.',
      command: install,
    },
    stopped: {
      title: 'The helper stopped in the middle',
      text: 'What it had told by then is shown. Looking again starts it anew.',
    },
    'too-old': {
      title: 'The helper is older than this extension',
      text: 'The two do not speak the same language yet. This line brings the helper up to date.',
      command: 'npx portside@latest install',
    },
    'too-new': {
      title: 'The helper is newer than this extension',
      text: "The two do not speak the same language yet. The browser's extensions page updates Portside.",
    },
    fine: { title: 'The helper takes part', text: 'It looks where the browser cannot.' },
  } satisfies Record<HelperState['state'], HelperWords> as Record<HelperState['state'], HelperWords>,
  /** Each completes: "could not be told: ..." */
  facts: {
    attempt: 'what the browser saw',
    remembered: 'who answered here before',
    connect: 'whether the port accepts connections',
    listeners: 'whether a program listens',
    owners: 'which program it is',
    replies: 'what the port answers',
    certificate: 'its certificate',
    upstreams: 'the servers behind it',
    stall: 'where the request is stuck',
    refusal: 'who refuses',
    services: 'what else runs here',
  } satisfies Record<FactName, string>,
  /** Why facts are missing, and what would tell them. */
  reasons: {
    pending: 'Still being looked at.',
    'not-needed': 'It was not looked at: nothing seen so far called for it.',
    'no-browser': 'Only a browser sees it: open the address in one that has Portside.',
    'helper-missing': 'The helper would tell.',
    'helper-failed': 'The helper was asked, and failed at it. Looking again may help.',
    'not-permitted': 'It takes a permission that is not granted.',
    'timed-out': 'No answer came in time. Looking again may help.',
    'not-on-this-platform': 'This system does not show it.',
  } satisfies Record<UnknownReason, string>,
} as const;
