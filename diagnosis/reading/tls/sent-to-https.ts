import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Redirects } from '../../../evidence/browser/redirects.ts';
import type { Facts } from '../../../evidence/index.ts';
import { asksForTls } from '../../../evidence/reply/asks-for-tls.ts';
import type { Reading } from '../facts-read.ts';
import { leadsTo } from '../reply/leads-to.ts';
import { replyIn } from '../reply/own-replies.ts';
import { portOf } from '../reply/plain-address.ts';
import { mayBeCertificate, speaksTls } from './speaks-tls.ts';

/** How a request that began with http ended up in https. */
export interface SentToHttps {
  from: string;
  to: string;
  /** Absent if nobody saw it. A TLS failure of an http address leaves no other explanation. */
  redirect?: Redirects[number];
}

export type Known = Reading<'redirects' | 'attempt' | 'replies'>;

/** Whether somebody turned http into https, the server itself included. */
export function isMadeHttps({ from, to }: Redirects[number]): boolean {
  return from.startsWith('http:') && to.startsWith('https:');
}

function saysHttps(replies: Facts['replies'] | undefined, from: string): boolean {
  const reply = plainReply(replies)?.outcome;
  return reply?.kind === 'http' && (leadsTo(reply, from)?.startsWith('https:') ?? false);
}

/** Undefined if nothing did, or if the server itself redirects to https. */
export function sentToHttps({ target, redirects, attempt, replies }: Known): SentToHttps | undefined {
  const redirect = redirects?.findLast(isMadeHttps);
  const isServers = redirect?.by !== 'browser' && saysHttps(replies, redirect?.from ?? target.url);
  if (isServers) return undefined;
  if (redirect) return { from: redirect.from, to: redirect.to, redirect };
  const isTold = redirects !== undefined && redirects.length > 0;
  if (isTold || target.scheme === 'https' || !failedInTls(attempt)) return undefined;
  return { from: target.url, to: addressAt(target, { scheme: 'https' }) };
}

const tlsFailures: readonly Failure[] = ['tls-protocol', 'tls-version', 'tls-client-certificate', 'https-only'];

function failedInTls(attempt: Attempt | undefined): boolean {
  return failedWith(attempt, ...tlsFailures);
}

/** How an https request fails at a port that doesn't speak TLS, or that nothing listens on. */
const withoutTls: readonly Failure[] = [
  'tls-protocol',
  'refused',
  'empty',
  'reset',
  'timed-out',
  'unreachable',
  'blocked',
  'https-only',
  'other',
];

/** What browsers report for a page's call, whatever failed: Chromium blames CORS for a preflight that it redirected to https itself. */
const ofCalls: readonly Failure[] = ['cors', 'websocket'];

/** Whether the https request failed as it does without TLS at the other end. A rejected certificate shows that TLS is spoken. */
export function failedForLackOfTls(facts: Reading<'attempt' | 'replies'>): boolean {
  const { attempt } = facts;
  if (attempt?.outcome !== 'failed') return false;
  if (withoutTls.includes(attempt.failure)) return true;
  const inTls = replyIn('https', facts);
  const isPlain = inTls !== undefined && inTls.kind !== 'failed' && !speaksTls(inTls) && !mayBeCertificate(inTls);
  return isPlain && ofCalls.includes(attempt.failure);
}

/** Whether the original address answers in plain HTTP, as far as anyone asked. */
export function answersInPlain(
  { from, redirect }: SentToHttps,
  target: Target,
  replies: Facts['replies'] | undefined,
): boolean {
  if (redirect?.now) return true;
  return portOf(from) === target.port && plainReply(replies) !== undefined;
}

/** A plain HTTP reply that is a page, or leads to one. */
export function plainReply(replies: Facts['replies'] | undefined) {
  return replies?.find(({ scheme, outcome }) => scheme === 'http' && outcome.kind === 'http' && !asksForTls(outcome));
}
