import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const localNetworkAccessDenied: CauseWords<'local-network-access-denied'> = {
  title: ({ from, isAsking }) => (isAsking ? waitingTitle(from) : blockedTitle(from)),
  why: ({ from, isPlain, isAsking, isPreflight }) => {
    if (isPreflight)
      return 'Before a page from elsewhere may call a program on this computer, some versions of Chrome ask the program itself, in a CORS preflight (OPTIONS). That preflight failed.';
    const rule = 'A page from elsewhere needs your permission to call programs on this computer.';
    if (isAsking)
      return `${rule} The call is still waiting: the browser's prompt may be open, or it was closed without an answer.`;
    if (from === noOrigin)
      return `${rule} A sandboxed frame or a page from a data: URL has no origin that you could allow.`;
    return isPlain
      ? `${rule} This page was loaded without HTTPS, so the browser refused without asking you.`
      : `${rule} You or a policy denied it, or the page is in a frame that isn't allowed to ask.`;
  },
  steps: ({ isPreflight, ...details }, { browser }) =>
    isPreflight ? [letPagesIn, onThisComputer] : stepsToAllow(details, browser),
};

function stepsToAllow({ from, isPlain, isAsking, inFrame }: Blocked, browser: Attempt['browser'] | undefined): Step[] {
  return [
    ...(from === noOrigin ? forNoOrigin : []),
    ...(isPlain ? [{ text: 'Open the page over HTTPS: only then does the browser ask for your permission.' }] : []),
    ...(from !== noOrigin && !isAsking && inFrame ? [forFrame(inFrame)] : []),
    { text: 'Allow only sites you trust: an allowed site can talk to every program on this computer.' },
    ...(from === noOrigin ? [] : allow(browser)),
    ...(from !== noOrigin && !isAsking && inFrame === undefined ? [forFrame(inFrame)] : []),
    onThisComputer,
  ];
}

type Blocked = Pick<DetailsOf<'local-network-access-denied'>, 'from' | 'isPlain' | 'isAsking' | 'inFrame'>;

const letPagesIn: Step = {
  text: 'Have the server answer OPTIONS with `access-control-allow-private-network: true`, along with its other CORS headers.',
};

const onThisComputer: Step = {
  text: "Or run the page on this computer too, from its own dev server: local pages don't need permission.",
};

/** What browsers send as the origin of a document that has none: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque */
const noOrigin = 'null';

const forNoOrigin: Step[] = [
  { text: 'Make the call from the page that contains the frame, and pass the response to the frame with postMessage.' },
  {
    text: 'Or load the frame from an https address and add allow-same-origin to its sandbox, if you trust everything in it.',
  },
];

/** https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network */
function forFrame(inFrame: boolean | undefined): Step {
  return {
    text: inFrame
      ? 'Add `allow="local-network-access; loopback-network"` to the iframe, and to each iframe around it.'
      : 'If the page is in a frame on another site, add `allow="local-network-access; loopback-network"` to the iframe, and to each iframe around it.',
  };
}

function allow(browser: Attempt['browser'] | undefined): Step[] {
  const inChromium = {
    text: 'In Chrome, Edge and other Chromium browsers, open the site settings to the left of the address, set access to apps on this device (or to the local network) to “Allow” and reload the page.',
  };
  const inFirefox = {
    text: 'In Firefox, open the permissions to the left of the address, remove the block on apps and services on this device and reload the page.',
  };
  if (browser === 'chromium') return [inChromium];
  return browser === 'firefox' ? [inFirefox] : [inChromium, inFirefox];
}

function waitingTitle(from: string | undefined): string {
  if (from === noOrigin)
    return 'The browser is waiting for permission to let a frame without an origin reach this computer';
  return from && URL.canParse(from)
    ? `The browser is waiting for permission to let ${new URL(from).host} reach this computer`
    : 'The browser is waiting for permission to let this page reach this computer';
}

function blockedTitle(from: string | undefined): string {
  if (from === noOrigin) return 'The browser blocks a frame without an origin from reaching this computer';
  return from && URL.canParse(from)
    ? `The browser blocks ${new URL(from).host} from reaching this computer`
    : 'The browser blocks this page from reaching this computer';
}
