import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const localNetworkAccessDenied: CauseWords<'local-network-access-denied'> = {
  title: ({ from, isAsking }) =>
    isAsking
      ? `The browser waits for leave to let ${hostOf(from)} reach this computer`
      : `The browser does not let ${hostOf(from)} reach this computer`,
  why: ({ from, isPlain, isAsking }) => {
    const rule = 'A page from elsewhere may call programs on this computer only with your leave.';
    if (isAsking)
      return `${rule} The call has waited since: a question of the browser may be open, or was closed without an answer.`;
    if (from === noOrigin)
      return `${rule} A frame with a sandbox, or a page made of a data: address, has no origin that leave could be given to.`;
    return isPlain
      ? `${rule} This one was loaded without https, and such a page is refused without being asked.`
      : `${rule} It was refused: by you earlier, by a policy, or because the page stands in a frame that may not ask.`;
  },
  steps: ({ from, isPlain, isAsking, inFrame }, { browser }) => [
    ...(from === noOrigin ? forNoOrigin : []),
    ...(isPlain ? [{ text: 'Open the page with https: only then the browser asks for your leave.' }] : []),
    ...(from !== noOrigin && !isAsking && inFrame !== false ? [forFrame(inFrame)] : []),
    { text: 'Give the leave only to a site you know, for it can then talk to every program on this computer.' },
    ...(from === noOrigin ? [] : allow(browser)),
    { text: 'Or run the page on this computer too, from its own dev server: local pages need no leave.' },
  ],
};

/** How browsers write the origin of what has none: https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque */
const noOrigin = 'null';

const forNoOrigin: Step[] = [
  { text: 'Let the page that holds the frame make the call, and hand the answer to the frame with postMessage.' },
  {
    text: 'Or load the frame from an https address and add allow-same-origin to its sandbox, if you trust all that is in it.',
  },
];

/** https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network */
function forFrame(inFrame: boolean | undefined): Step {
  const allowed = 'Add `allow="local-network-access; loopback-network"` to the iframe, and to each iframe around it';
  return {
    text: inFrame ? `${allowed}.` : `If the page is in a frame of another site: ${allowed.replace('Add', 'add')}.`,
  };
}

function allow(browser: Attempt['browser'] | undefined): Step[] {
  const inChromium = {
    text: 'In Chrome, Edge and their kin: open the site settings, left of the address, set access to apps on this device (or to the local network) to “Allow”, and load the page again.',
  };
  const inFirefox = {
    text: 'In Firefox: open the permissions, left of the address, take away the block on apps and services of this device, and load the page again.',
  };
  if (browser === 'chromium') return [inChromium];
  return browser === 'firefox' ? [inFirefox] : [inChromium, inFirefox];
}

function hostOf(from: string | undefined): string {
  if (from === noOrigin) return 'a frame without an origin';
  return from && URL.canParse(from) ? new URL(from).host : 'this page';
}
