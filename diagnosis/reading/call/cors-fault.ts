import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Exchange } from '../../../evidence/browser/exchange.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { FactsRead, Reading } from '../facts-read.ts';
import { ownerProcess } from '../program/owner-process.ts';
import { ownHttpReply } from '../reply/own-replies.ts';

/** Why a page may not read a reply: https://fetch.spec.whatwg.org/#cors-check and #cors-preflight-fetch */
export type CorsFault =
  | { kind: 'no-origin'; at: 'preflight' | 'reply' }
  | { kind: 'other-origin'; allowed: string }
  | { kind: 'several-origins'; allowed: string }
  | { kind: 'wildcard-with-credentials' }
  | { kind: 'no-credentials' }
  | { kind: 'preflight-status'; status: number }
  | { kind: 'origin-refused' }
  | { kind: 'method'; method: string }
  | { kind: 'headers'; names: string[] }
  | { kind: 'private-network' };

/** A call whose reply the browser keeps from the page. */
export interface CorsDenial {
  /** Origin of the page. */
  from: string | undefined;
  /** Absent if the headers aren't known, or if they show no fault. */
  fault?: CorsFault;
  /** The browser said so, or the rules leave it no choice. */
  isSure: boolean;
}

type Seen = Reading<'attempt' | 'exchange'> & Partial<FactsRead<'replies' | 'owners'>>;

/** @see https://github.com/ollama/ollama/blob/main/docs/faq.mdx */
const checksOrigin = /^ollama/;

/** How CORS blocked this call. @returns undefined if CORS isn't involved */
export function corsDenial(facts: Seen): CorsDenial | undefined {
  const { target, attempt, exchange } = facts;
  const from = exchange?.origin ?? attempt?.from;
  if (!mayApply(target, attempt, exchange) || from === new URL(target.url).origin) return undefined;
  const isReported = failedWith(attempt, 'cors');
  const fault = from && exchange ? corsFault(from, exchange, attempt?.method) : undefined;
  if (fault) return { from, fault, isSure: attempt?.outcome === 'failed' || exchange?.mode === 'cors' };
  const isFromPage = from !== undefined || isWelcomeOtherwise(facts);
  if (isFromPage && isTurnedAway(attempt, exchange)) return { from, fault: { kind: 'origin-refused' }, isSure: false };
  return isReported ? { from, ...hiddenFault(from, exchange), isSure: false } : undefined;
}

/** Ollama, Jupyter and many APIs answer 403 to a call from an unknown Origin, without any CORS header. */
function isTurnedAway(attempt: Attempt | undefined, exchange: Exchange | undefined): boolean {
  return attempt?.outcome === 'answered' && attempt.status === 403 && !allowsAny(exchange?.headers);
}

/** Whose call it was, nobody noted. But Portside, which names no origin, gets what the page doesn't. */
function isWelcomeOtherwise({ target, attempt, replies, owners }: Seen): boolean {
  const reply = ownHttpReply({ target, attempt, replies });
  // What changes something is turned away for other reasons too, such as a missing token.
  const isRead =
    attempt?.method === undefined || attempt.method === 'GET' || checksOrigin.test(ownerProcess(owners)?.program ?? '');
  return attempt?.resource === 'fetch' && isRead && reply !== undefined && reply.status < 300;
}

function allowsAny(headers: Headers = {}): boolean {
  return headers['access-control-allow-origin'] !== undefined;
}

/** Whether the server has CORS rules, whomever they allow. */
export function speaksOfCors({ headers, preflight }: Exchange = {}): boolean {
  const names = Object.keys({ ...headers, ...preflight?.headers });
  return names.some((name) => name.startsWith('access-control-allow-'));
}

function mayApply(target: Target, attempt: Attempt | undefined, exchange: Exchange | undefined): boolean {
  const { resource } = attempt ?? {};
  if (target.socket || resource === 'websocket' || resource === 'page' || resource === 'frame') return false;
  if (exchange?.mode && exchange.mode !== 'cors') return false;
  if (attempt?.outcome === 'failed') return attempt.failure === 'cors' || (attempt.failure === 'other' && !!exchange);
  return attempt?.outcome !== 'pending';
}

/** A call made with credentials may have no cookies to send, and is still denied by headers that would do for any other call. */
function hiddenFault(from: string | undefined, exchange: Exchange | undefined): Pick<CorsDenial, 'fault'> {
  const isAnswered = from !== undefined && exchange?.status !== undefined;
  const fault = isAnswered && corsFault(from, { ...exchange, withCredentials: true }, undefined);
  return fault ? { fault } : {};
}

/** What is wrong with the headers; undefined if they allow the call, or aren't known. */
function corsFault(from: string, exchange: Exchange, calledBy: string | undefined): CorsFault | undefined {
  const { preflight, headers, withCredentials = false } = exchange;
  const ofPreflight = preflight && faultOfPreflight(preflight, { from, withCredentials, calledBy });
  return ofPreflight ?? (headers && faultOfReply(headers, { from, withCredentials, at: 'reply' }));
}

type Headers = Readonly<Record<string, string>>;

function faultOfReply(
  headers: Headers,
  { from, withCredentials, at }: { from: string; withCredentials: boolean; at: 'preflight' | 'reply' },
): CorsFault | undefined {
  const allowed = headers['access-control-allow-origin']?.trim();
  if (!allowed) return { kind: 'no-origin', at };
  if (/[,\n]/.test(allowed)) return { kind: 'several-origins', allowed };
  if (allowed === '*') return withCredentials ? { kind: 'wildcard-with-credentials' } : undefined;
  if (allowed !== from) return { kind: 'other-origin', allowed };
  const mayCarryCookies = headers['access-control-allow-credentials'] === 'true';
  return withCredentials && !mayCarryCookies ? { kind: 'no-credentials' } : undefined;
}

type Preflight = NonNullable<Exchange['preflight']>;

function faultOfPreflight(
  { status, headers, method, asksForHeaders = [], asksForPrivateNetwork }: Preflight,
  asked: { from: string; withCredentials: boolean; calledBy: string | undefined },
): CorsFault | undefined {
  if (status !== undefined && (status < 200 || status > 299)) return { kind: 'preflight-status', status };
  if (!headers) return undefined;
  const ofReply = faultOfReply(headers, { ...asked, at: 'preflight' });
  if (ofReply) return ofReply;
  const wanted = method ?? asked.calledBy;
  const methods = listOf(headers['access-control-allow-methods']?.toUpperCase());
  const isSimple = wanted === undefined || ['GET', 'HEAD', 'POST'].includes(wanted);
  const isAnyAllowed = (list: string[]) => list.includes('*') && !asked.withCredentials;
  if (!isSimple && !methods.includes(wanted) && !isAnyAllowed(methods)) return { kind: 'method', method: wanted };
  const allowed = listOf(headers['access-control-allow-headers']?.toLowerCase());
  const names = asksForHeaders.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !isAnyAllowed(allowed)),
  );
  if (names.length > 0) return { kind: 'headers', names };
  const mayReachUs = headers['access-control-allow-private-network'] === 'true';
  return asksForPrivateNetwork && !mayReachUs ? { kind: 'private-network' } : undefined;
}

function listOf(header = ''): string[] {
  return header.split(',').map((item) => item.trim());
}
