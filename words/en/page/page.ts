import { brand } from '../../badge.ts';
import { about } from './about.ts';
import { agent } from './agent.ts';
import { assistant } from './assistant.ts';
import { buttons } from './buttons.ts';
import { calls } from './calls.ts';
import { checkout } from './checkout.ts';
import { facts, reasons } from './evidence.ts';
import { exposure } from './exposure.ts';
import { firstWords } from './first-words.ts';
import { helper } from './helper.ts';
import { memory } from './memory.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { running } from './running.ts';
import { scans } from './scans.ts';
import { update } from './update.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';

/** The texts of the pages and of the command line. */
export const page = {
  brand,
  eyebrow: {
    certain: 'The cause',
    likely: 'Most likely',
    works: 'Working again',
    undecided: 'Not sure yet',
    looking: firstWords.eyebrow,
  },
  certainty: { certain: 'certain', likely: 'possible' },
  headings: {
    whatToDo: 'What to do',
    alsoPossible: 'Also possible',
    couldNotBeTold: "Couldn't be checked",
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
    noAddress: "That isn't a web address. Ports go from 1 to 65535.",
  },
  buttons,
  journey: {
    label: 'Path of the request',
    browser: 'Browser',
    port: (port: number) => `Port ${port}`,
    program: 'Program',
    reply: 'Reply',
    notKnown: 'Unknown',
    notReached: 'Not reached',
    stoppedHere: 'The request stopped here',
    states: { ok: 'passed', bad: 'stopped here', unknown: 'unknown', 'not-reached': 'not reached' },
  },
  faultCard: {
    dismiss: 'Close',
    mute: (site: string) => `Mute ${site}`,
  },
  watch: {
    answered: (status: number, elapsed: string) => `${status} in ${elapsed}`,
    watching: (port: number) => `Watching port ${port}. This tab will reload when it answers.`,
    watchingPage: (port: number) => `Watching port ${port}. This tab will reload once the page loads.`,
    starting: (port: number) =>
      `Port ${port} is open, but the server isn't ready yet. This tab will reload when it is.`,
    goingOn: (path: string) => `The server answers now. Loading ${path}.`,
    answers: (port: number) => `Port ${port} answers now.`,
    answersForm: (port: number) =>
      `Port ${port} answers now. What failed was a form, and Portside never sends a form again: go back and submit it yourself.`,
    blocked: (port: number) => `Not watching port ${port}: this browser doesn't open pages on it.`,
    signIn:
      'Not watching this address: a sign-in link works only once. Sign in again from the program that asked you to.',
    waits: (elapsed: string) => `no answer for ${elapsed}`,
    short: 'Watching',
    shortWaiting: 'Still loading',
  },
  services: {
    looking: 'Checking…',
    unknown: "The browser alone can't see what else is running here. The helper can.",
    none: 'Nothing else is listening on this computer.',
    noneAnswers: 'Nothing answers on common web server ports.',
    page: 'A web page',
    program: 'A program',
    noPage: 'not a web page',
    more: (count: number) => `${count} more`,
  },
  looking: {
    title: firstWords.title,
    lede: firstWords.lede,
    steps: 'The first results will appear in a moment.',
  },
  undecided: {
    title: (host: string) => `It isn't clear yet why ${host} doesn't load`,
    missing: (facts: string) => `Several causes are possible. To tell them apart, Portside needs to know ${facts}.`,
    reported: (code: string) => `The browser reports ${code}.`,
    /** What a failure means that no cause explains. */
    failures: {
      'blocked-by-response':
        'That means the server answered, but the answer itself forbids showing or using it there, through X-Frame-Options, a Content-Security-Policy or a Cross-Origin-Resource-Policy.',
      interrupted:
        "That means something outside the page ended the request: the network changed, the computer went to sleep, or the browser is offline. It's worth trying again.",
      'out-of-resources':
        'That means the browser or the system ran out of something, such as memory, disk space or free connections. Closing programs helps more than changing anything on the server.',
    },
    nothingFits: 'No known cause explains this failure',
    nothingFitsLede: 'Portside ruled out every cause it knows. The report below contains everything it found.',
  },
  noTarget: {
    title: "That isn't a local address",
    lede: 'Portside checks localhost, names that end in .localhost, 127.x.x.x and [::1].',
  },
  noBackground: {
    title: "Portside isn't responding",
    lede: "Its background script has stopped. Choose Try again to wake it. If that doesn't help, restart the browser.",
  },
  about: about,
  popup: popup,
  running: running,
  exposure: exposure,
  calls: calls,
  checkout: checkout,
  scans: scans,
  memory,
  update,
  waiting,
  agent,
  assistant,
  options,
  panel,
  welcome,
  helper: helper,
  facts: facts,
  reasons: reasons,
};
