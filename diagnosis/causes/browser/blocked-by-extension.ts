import { isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { Facts } from '../../../evidence/index.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Blocker } from '../../reading/call/blocker.ts';
import type { FactsRead } from '../../reading/facts-read.ts';
import { isHttp } from '../../reading/reply/own-replies.ts';
import { plainAddress } from '../../reading/reply/plain-address.ts';

/** An extension, the browser's tracking protection or a policy cancels the request before it leaves the browser. */
export const blockedByExtension = defineCause({
  id: 'blocked-by-extension',
  stop: 'browser',
  needs: ['attempt'],
  uses: ['redirects', 'replies', 'software'],
  judge(facts) {
    const { target, replies } = facts;
    const blocked = wasBlocked(facts);
    if (!blocked) return ruledOut;
    const names = blockersIn(facts.software);
    const details = { ...blocked, names, address: plainAddress(target.url) };
    // Chromium uses this code for little else. If the server answers, only the browser can have blocked the request.
    const isAnswered = replies !== undefined && isHttp(replies);
    const isSure = blocked.isExact && isAnswered && !mayBeHttpsOnly(facts);
    return isSure ? certain(details) : likely(details);
  },
});

type Known = FactsRead<'attempt' | 'redirects' | 'software'>;

interface Blocked {
  by: Blocker;
  /** Whether the browser's own error says so. */
  isExact: boolean;
  sentTo?: string;
  /** All that it changed is http to https. */
  isMadeHttps?: boolean;
  /** The calling page saw a CORS error. */
  seemsCors?: true;
}

function wasBlocked({ attempt, redirects, software }: Known): Blocked | undefined {
  if (attempt?.outcome !== 'failed') return undefined;
  const sent = redirects?.findLast(({ by }) => by === 'extension');
  if (sent)
    return { by: 'extension', isExact: true, sentTo: plainAddress(sent.to), isMadeHttps: changesSchemeAlone(sent) };
  // Chromium ends a request in the same way if it insists on HTTPS.
  if (redirects?.some(({ by }) => by === 'browser')) return undefined;
  if (attempt.failure === 'blocked') return { by: blockerOf(attempt.code), isExact: isExactCode(attempt.code) };
  // To a page, a call that was blocked looks like a reply it isn't allowed to read.
  const isCall = attempt.failure === 'cors' && attempt.from !== undefined;
  return isCall && blockersIn(software).length > 0 ? { by: 'extension', isExact: false, seemsCors: true } : undefined;
}

function changesSchemeAlone({ from, to }: Redirects[number]): boolean {
  return from.startsWith('http:') && to === from.replace(/^http:/, 'https:');
}

/** Chromium's HTTPS-only mode gives the same code for a name. If we can't see its requests, nothing tells them apart. */
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
