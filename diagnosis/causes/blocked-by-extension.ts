import type { Facts } from '../../evidence/index.ts';
import { isLoopbackName, type Target } from '../../evidence/target.ts';
import { type Blocker, blockerSteps, saysOf } from '../blocker-words.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { plainAddress } from '../plain-address.ts';
import { isHttp } from '../way-to-port.ts';

/** An extension of the browser, its own protection against tracking, or a policy ends the request before it leaves. */
export const blockedByExtension = defineCause({
  id: 'blocked-by-extension',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['redirects', 'replies', 'software'],
  judge(facts) {
    const { target, replies, attempt } = facts;
    const blocked = wasBlocked(facts);
    if (!blocked) return ruledOut;
    const names = blockersIn(facts.software);
    const details = { ...blocked, names, address: plainAddress(target.url) };
    // Chromium has one code for it and uses it for little else; that the server answers leaves the browser alone to blame.
    const isAnswered = replies !== undefined && isHttp(replies);
    const isSure = blocked.isExact && attempt?.outcome === 'failed' && isAnswered && !mayBeHttpsOnly(facts);
    return isSure ? certain(details) : likely(details);
  },
  text: {
    title: ({ by, sentTo }) => (sentTo ? 'An extension of the browser sends this address elsewhere' : saysOf[by].title),
    why: ({ by, names, sentTo, isExact, seemsCors }) =>
      [
        sentTo
          ? `Before the request left, an extension turned it to ${sentTo}.`
          : seemsCors
            ? likeCors
            : saysOf[by].why,
        ...(names.length > 0 ? [`In this browser, ${names.join(' and ')} can do that.`] : []),
        ...(isExact ? [] : ['Other reasons are possible: the browser does not say who it was.']),
      ].join(' '),
    steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
  },
});

const likeCors =
  'The call failed as one does whose reply the page may not read (CORS). A call that an extension ends looks just the same to that page.';

type Known = Pick<{ [Name in keyof Facts]: Facts[Name] | undefined }, 'attempt' | 'redirects' | 'software'>;

interface Blocked {
  by: Blocker;
  /** Whether the browser's own word says so. */
  isExact: boolean;
  sentTo?: string;
  /** The page that called was told of CORS. */
  seemsCors?: true;
}

function wasBlocked({ attempt, redirects, software }: Known): Blocked | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  const sent = redirects?.findLast(({ by }) => by === 'extension');
  if (sent) return { by: 'extension', isExact: true, sentTo: plainAddress(sent.to) };
  // Chromium ends a request in the same way where it insists on https.
  if (redirects?.some(({ by }) => by === 'browser')) return undefined;
  if (attempt.failure === 'blocked') return { by: blockerOf(attempt.code), isExact: isExactCode(attempt.code) };
  // What a blocker does to a call of a page looks to that page like a reply it may not read.
  const isCall = attempt.failure === 'cors' && attempt.from !== undefined;
  return isCall && blockersIn(software).length > 0 ? { by: 'extension', isExact: false, seemsCors: true } : undefined;
}

/** Chromium in its mode for https alone says the same of a name, and where its requests are not shown to us nothing tells. */
function mayBeHttpsOnly({ target, redirects }: Known & { target: Target }): boolean {
  return redirects === undefined && target.scheme === 'http' && target.kind === 'name' && !isLoopbackName(target.host);
}

function blockerOf(code = ''): Blocker {
  if (/ADMINISTRATOR|POLICY/.test(code)) return 'policy';
  return /FINGERPRINTING|TRACKING/.test(code) ? 'protection' : 'extension';
}

function isExactCode(code = ''): boolean {
  return /BLOCKED_BY_CLIENT|ADMINISTRATOR|POLICY|FINGERPRINTING|TRACKING/.test(code);
}

function blockersIn(software: Facts['software'] | undefined): string[] {
  return (software ?? [])
    .filter((one) => one.kind === 'content-blocker' && one.active !== false)
    .map(({ name }) => name);
}
