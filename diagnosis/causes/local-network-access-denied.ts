import type { Attempt } from '../../evidence/attempt.ts';
import type { Connect } from '../../evidence/connect.ts';
import { parseTarget, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { isCall } from '../is-call.ts';

/** A page from elsewhere calls this computer, and the browser does not let it. */
export const localNetworkAccessDenied = defineCause({
  id: 'local-network-access-denied',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['exchange', 'connect'],
  judge({ target, attempt, exchange, connect }) {
    if (attempt.outcome === 'answered') return ruledOut;
    const { from } = attempt;
    const isPlain = from?.startsWith('http:') ?? false;
    const details = { from, isPlain, isAsking: attempt.outcome === 'pending', inFrame: attempt.inFrame };
    if (attempt.outcome === 'failed' && attempt.failure === 'local-network-denied') return certain(details);
    // A reply that came was let through.
    if (!isFromElsewhere(target, attempt) || exchange?.status !== undefined) return ruledOut;
    return mayBeDenied(attempt) && isOpen(connect) !== 'no' ? likely(details) : ruledOut;
  },
  text: {
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
  },
});

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

function isFromElsewhere(target: Target, attempt: Attempt): boolean {
  const { from } = attempt;
  return from !== undefined && /^https?:/.test(from) && parseTarget(from) === undefined && isCall(target, attempt);
}

/**
 * Chromium gives no word of its own for a web socket or a call that it asks about first; Firefox and Chromium ask, and
 * wait. What an extension or a policy blocks has a word of its own.
 */
function mayBeDenied(attempt: Attempt): boolean {
  if (attempt.outcome === 'pending') return true;
  if (attempt.outcome !== 'failed') return false;
  if (attempt.failure === 'blocked') return /NETWORK_ACCESS/.test(attempt.code ?? '');
  return attempt.failure === 'other' || attempt.failure === 'websocket';
}

/** Both browsers connect first: where nobody listens, the refusal is the port's own. */
function isOpen(connect: Connect | undefined): 'yes' | 'no' | 'unknown' {
  if (!connect) return 'unknown';
  return connect.some((one) => one.result === 'accepted') ? 'yes' : 'no';
}

function hostOf(from: string | undefined): string {
  if (from === noOrigin) return 'a frame without an origin';
  return from && URL.canParse(from) ? new URL(from).host : 'this page';
}
