import { badgeWords } from '../badge.ts';
import { enAbout } from './en-about.ts';
import { enCalls } from './en-calls.ts';
import { enFacts, enReasons } from './en-evidence.ts';
import { enExposure } from './en-exposure.ts';
import { enHelper } from './en-helper.ts';
import { enOptions } from './en-options.ts';
import { enPopup } from './en-popup.ts';
import { enRunning } from './en-running.ts';
import { enScans } from './en-scans.ts';

/** Every word that belongs to no cause. Another language is another object of this type. */
export const en = {
  brand: badgeWords.brand,
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
  faultCard: {
    dismiss: 'Close',
    neverHere: (site: string) => `Never on ${site}`,
  },
  watch: {
    watching: (port: number) => `Watching port ${port}. This page opens by itself when it answers.`,
    starting: (port: number) =>
      `Port ${port} is open now, but no page comes from it yet. This page opens by itself when one does.`,
    goingOn: (path: string) => `It answers now. Going on to ${path}.`,
    answers: (port: number) => `Port ${port} answers now.`,
    answersForm: (port: number) =>
      `Port ${port} answers now. What failed was a form, and nothing is sent twice by itself: go back and send it again.`,
    signIn: 'Not watching this address: a sign-in works once, and starts in the program that asks for it.',
    waits: (elapsed: string) => `no answer for ${elapsed}`,
    short: 'Watching',
    shortWaiting: 'Still loading',
  },
  services: {
    looking: 'Being looked at.',
    unknown: 'The browser alone cannot see what else runs here. The helper can.',
    none: 'Nothing else listens on this computer.',
    noneAnswers: 'None of the usual ports for web pages answers.',
    page: 'a web page',
    program: 'a program',
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
    reported: (code: string) => `The browser reports ${code}.`,
    /** What a failure means that is no fault of any cause. */
    failures: {
      'blocked-by-response':
        'That means: the answer came, and says itself that it may not be shown or used there, by X-Frame-Options, a Content-Security-Policy or a Cross-Origin-Resource-Policy.',
      interrupted:
        'That means: something outside of the page ended the request. The network changed, the computer went to sleep, or the browser works offline. Trying again is worth it.',
      'out-of-resources':
        'That means: the browser or the system ran out of something, such as memory, disk space or free connections. Closing programs helps more than anything done to the server.',
    },
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
  about: enAbout,
  popup: enPopup,
  running: enRunning,
  exposure: enExposure,
  calls: enCalls,
  scans: enScans,
  options: enOptions,
  helper: enHelper,
  facts: enFacts,
  reasons: enReasons,
} as const;
