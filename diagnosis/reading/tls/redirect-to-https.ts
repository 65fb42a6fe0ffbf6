import { parseNamedTarget, parseTarget, type Target } from '../../../evidence/address/target.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Reading } from '../facts-read.ts';
import { hasListener } from '../port/bound-addresses.ts';
import { isRefused } from '../port/connect-results.ts';
import { leadsTo, stillLeadsTo } from '../reply/leads-to.ts';
import { replyIn } from '../reply/own-replies.ts';
import { isSameAddress, portOf } from '../reply/plain-address.ts';
import { failedForLackOfTls, plainReply } from './sent-to-https.ts';
import { isVague, speaksTls } from './speaks-tls.ts';

type Known = Reading<'redirects' | 'replies' | 'attempt' | 'connect' | 'listeners'>;

/** A redirect to https that the server itself sends. */
interface Sent {
  from: string;
  to: string;
  status: number | undefined;
  /** Known to come from the server, not from something in between. */
  isSure: boolean;
  isSamePort: boolean;
}

/** The redirect the browser met, else the one the server sends when asked. */
export function redirectToHttps(known: Known): Sent | undefined {
  const { redirects = [], target } = known;
  const seen = redirects.findLast(({ from, to }) => from.startsWith('http:') && isHttpsHere(to, target));
  if (!seen) return redirects.length > 0 ? undefined : toldByServer(known);
  const { from, to, by, now } = seen;
  if (by !== 'server' && by !== 'unknown' && !(by === 'cache' && confirmed(seen, known))) return undefined;
  const status = seen.status ?? now?.status;
  const isSure = by !== 'unknown' || confirmed(seen, known);
  return { from, to, status, isSure, isSamePort: portOf(from) === portOf(to) };
}

function confirmed({ from, to, now }: NonNullable<Facts['redirects']>[number], known: Known): boolean {
  if (now) return stillLeadsTo(now, from, to);
  const told = toldByServer(known);
  return told !== undefined && isSameAddress(told.from, from) && isSameAddress(told.to, to);
}

function toldByServer({ target, replies }: Known): Sent | undefined {
  const reply = plainReply(replies)?.outcome;
  const from = new URL(target.url);
  from.protocol = 'http:';
  from.port = String(target.port);
  const to = reply?.kind === 'http' ? leadsTo(reply, from.href) : undefined;
  if (!to || reply?.kind !== 'http' || !isHttpsHere(to, target)) return undefined;
  return { from: from.href, to, status: reply.status, isSure: true, isSamePort: portOf(to) === target.port };
}

/** HTTPS on the requested name, or on any other name of this computer. */
function isHttpsHere(to: string, target: Target): boolean {
  const destination = parseNamedTarget(to);
  if (destination?.scheme !== 'https') return false;
  return destination.host === target.host || parseTarget(to) !== undefined;
}

/** Whether TLS works at the redirect's target, as far as we know. */
export function tlsAt(to: string, known: Known): 'there' | 'missing' | 'unknown' {
  const { target, attempt, listeners } = known;
  const isTried = attempt?.outcome === 'failed';
  if (isTried && !failedForLackOfTls(known)) return 'there';
  if (isTried && attempt.failure === 'refused') return 'missing';
  if (portOf(to) === target.port) return tlsOnOwnPort(known);
  const destination = parseNamedTarget(to);
  if (!listeners || !destination) return 'unknown';
  return hasListener(destination, listeners) ? 'unknown' : 'missing';
}

function tlsOnOwnPort({ target, replies = [], attempt, connect }: Known): 'there' | 'missing' | 'unknown' {
  const inTls = replyIn('https', { target, replies, attempt });
  if (speaksTls(inTls)) return 'there';
  const isTold = inTls !== undefined && !isVague(inTls) && inTls.kind !== 'failed' && inTls.kind !== 'silent';
  if (isTold || (connect && isRefused(target, connect))) return 'missing';
  const isNoTls = failedWith(attempt, 'tls-protocol');
  return isNoTls && plainReply(replies) ? 'missing' : 'unknown';
}
