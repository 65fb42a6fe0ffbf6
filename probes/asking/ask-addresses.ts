import { addressesOf, otherScheme, type Target, urlHost } from '../../evidence/address/target.ts';
import type { Attempt } from '../../evidence/browser/attempt.ts';
import { errorCodeOf, failedWith } from '../../evidence/browser/failure-of.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Replies } from '../../evidence/port/replies.ts';
import { asksForTls } from '../../evidence/reply/asks-for-tls.ts';
import { mayDependOnHost } from '../../evidence/reply/may-depend-on-host.ts';
import { mayDependOnServerName } from '../../evidence/reply/may-depend-on-server-name.ts';
import { namesTlsAlert } from '../../evidence/reply/names-tls-alert.ts';
import { askByNames } from './ask-by-names.ts';
import { askPort } from './ask-port.ts';
import { connectFrom } from './connect-from.ts';

/**
 * What the browser can find out alone, by asking the port on both loopback addresses, and in the other scheme if the first gives no page.
 */
export async function askAddresses(
  target: Target,
  attempt: Attempt | undefined,
): Promise<Pick<Facts, 'connect' | 'replies'>> {
  const addresses = new Set([...addressesOf(target), '127.0.0.1', '::1']);
  const asked = await Promise.all([...addresses].map((address) => askAddress(target, address)));
  const replies = asked.flat();
  const connect = connectFrom(replies, target, attempt);
  if (mayBeAboutServerName(attempt, replies))
    return { connect, replies: await askByNames(target, 'https', attempt, replies) };
  const isAboutName = mayBeAboutName(target, attempt) && !replies.some(({ outcome }) => asksForTls(outcome));
  return { connect, replies: isAboutName ? await askByNames(target, target.scheme, attempt, replies) : replies };
}

/** A server that speaks TLS may have a certificate for a name, but none for an IP address. */
function mayBeAboutServerName(attempt: Attempt | undefined, replies: Replies): boolean {
  const isPage = replies.some(({ outcome }) => outcome.kind === 'http' && !asksForTls(outcome));
  // Firefox only names a TLS alert to a page. A server that asks for a client certificate does speak TLS.
  const isAlert = namesTlsAlert(errorCodeOf(attempt));
  const isTls = isAlert || replies.some(({ outcome }) => asksForTls(outcome));
  const mayDepend = ({ scheme, outcome }: Replies[number]) =>
    scheme === 'https' && (mayDependOnServerName(outcome) || (isTls && outcome.kind === 'tls-failed'));
  return !isPage && replies.some(mayDepend);
}

/** Only if the browser's own answer calls for it: a server shouldn't see more of our requests than help. */
function mayBeAboutName(target: Target, attempt: Attempt | undefined): boolean {
  if (target.socket || !attempt) return false;
  if (attempt.outcome === 'answered') return mayDependOnHost({ kind: 'http', status: attempt.status });
  return failedWith(attempt, 'error-reply');
}

async function askAddress(target: Target, address: string): Promise<Replies> {
  const own = await ask(target, address, target.scheme);
  const { kind } = own.outcome;
  const isPage = kind === 'http' && !asksForTls(own.outcome);
  if (isPage || kind === 'no-connection' || kind === 'cert-rejected') return [own];
  return [own, await ask(target, address, otherScheme(target.scheme))];
}

async function ask(target: Target, address: string, scheme: Target['scheme']): Promise<Replies[number]> {
  const { pathname } = new URL(target.url);
  return { address, scheme, ...(await askPort(`${scheme}://${urlHost(address)}:${target.port}${pathname}`)) };
}
