import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import { hangsUpForAnother } from '../../../evidence/programs/hangs-up-for-another.ts';
import { answersUnavailable, isReverseProxy } from '../../../evidence/programs/reverse-proxies.ts';
import { isClosedOrReset } from '../../../evidence/reply/is-closed-or-reset.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { isLeftWaiting } from '../../reading/port/is-left-waiting.ts';
import { isYoungerThan } from '../../reading/program/age-ms.ts';
import { ownerProcess, serverProcess } from '../../reading/program/owner-process.ts';
import { isOutdatedDependency } from '../../reading/reply/is-outdated-dependency.ts';
import { missesWebServer } from '../../reading/reply/misses-web-server.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';
import { speaksOfProxy } from '../../reading/reply/speaks-of-proxy.ts';
import { allAnswer, listeningInstead, type UpstreamFault, upstreamFaults } from '../../reading/reply/upstream-fault.ts';

/** The server that answers only forwards requests, and the server behind it doesn't answer. */
export const upstreamDown = defineCause({
  id: 'upstream-down',
  stop: 'reply',
  needs: [],
  uses: ['replies', 'upstreams', 'owners', 'listeners', 'attempt', 'forwarders'],
  judge({ target, at, replies, upstreams = [], owners, listeners, attempt, forwarders }) {
    const response = responseFrom({ target, replies, attempt });
    const status = response?.status;
    const [fault] = upstreamFaults(upstreams);
    const program = ownerProcess(owners)?.program;
    const behind = { fault, program, hasReplies: replies !== undefined, isNamed: upstreams.some(isNamedAsFailing) };
    if (isOutdatedDependency(target, status)) return ruledOut;
    if (!mayBeGateway(response, behind) || (!fault && allAnswer(upstreams))) return ruledOut;
    const instead = fault && listeningInstead(fault, listeners);
    const details = { status, fault, instead, process: serverProcess({ owners, forwarders }), port: target.port };
    // A server that was just started together with its proxy may only be slower.
    const isSettled = !isYoungerThan(startUpMs, details.process?.startedAt, at);
    return fault && isSettled && isSure(fault, { response, upstreams, program }) ? certain(details) : likely(details);
  },
});

const startUpMs = 30_000;

/** What the server that was asked did. */
type Response =
  | { kind: 'answered'; status: number; isEmpty?: boolean; isAboutProxy?: boolean }
  | { kind: 'hung-up' | 'silent'; status?: never };

/** Our own request is the later one, so it counts first; but a proxy may take longer than we wait. */
function responseFrom({ target, replies, attempt }: Reading<'replies' | 'attempt'>): Response | undefined {
  const reply = ownReply({ target, replies, attempt });
  if (reply?.kind === 'http') {
    const isAboutProxy = speaksOfProxy(reply) || (reply.status >= 500 && missesWebServer(reply));
    return { kind: 'answered', status: reply.status, isEmpty: !reply.excerpt && !reply.title, isAboutProxy };
  }
  if (isClosedOrReset(reply)) return { kind: 'hung-up' };
  if (attempt?.outcome === 'answered') return { kind: 'answered', status: attempt.status };
  const isSilent = replies ? reply?.kind === 'silent' : !attempt || isLeftWaiting(attempt);
  return isSilent ? { kind: 'silent' } : undefined;
}

/** What is known of the server behind, and of the program that forwards to it. */
interface Behind {
  fault: UpstreamFault | undefined;
  /** A log or the error page names a server behind that nobody tried. */
  isNamed: boolean;
  /** The program on the port. */
  program: string | undefined;
  hasReplies: boolean;
}

/**
 * Whether the response may be about a server behind this one. Only a proxy has a reason to send 502 or 504. Any program may send 503 or
 * 500, or nothing at all: those count only if a server behind is known to fail.
 */
function mayBeGateway(response: Response | undefined, { fault, isNamed, program, hasReplies }: Behind): boolean {
  switch (response?.kind) {
    case undefined:
      return false;
    case 'hung-up':
      return hangsUpForAnother(program) && fault?.kind === 'dead';
    case 'silent':
      return fault ? fault.kind !== 'other-family' : hasReplies && isReverseProxy(program);
    case 'answered':
      return mayBeSaidForAnother(response, isNamed, fault);
  }
}

/** Proxies to arbitrary addresses send 4xx. That counts only if the page says so and the server behind is dead. */
function mayBeSaidForAnother(
  { status, isAboutProxy = false }: Response & { kind: 'answered' },
  isNamed: boolean,
  fault: UpstreamFault | undefined,
): boolean {
  if (status === 502 || status === 504) return true;
  if (status === 500 || status === 503)
    return isAboutProxy || isNamed || (fault !== undefined && fault.kind !== 'mute');
  return status >= 400 && isAboutProxy && fault?.kind === 'dead';
}

/** A log and an error page speak of the server that failed; a file names all. */
function isNamedAsFailing({ result, namedBy }: Upstreams[number]): boolean {
  return result === 'not-tried' && /\blog\b|\berror page\b/.test(namedBy);
}

interface Sureness {
  response: Response | undefined;
  upstreams: Upstreams;
  program: string | undefined;
}

/** If another server behind answers, the failing one may be for other pages. */
function isSure(fault: UpstreamFault, { response, upstreams, program }: Sureness): boolean {
  const others = upstreams.filter(({ url }) => url !== fault.server.url && url !== fault.through?.url);
  const isOnlyOne = !others.some(({ result, url }) => result === 'accepted' && !isSamePort(url, fault.server.url));
  if (!isOnlyOne || fault.kind === 'other-family' || response?.kind !== 'answered') return false;
  const { status, isEmpty } = response;
  if (status === 503) return fault.kind === 'dead' && answersUnavailable(program);
  // Older versions of Vite say 500 with nothing in it.
  if (status === 500) return fault.kind === 'dead' && fault.server.path !== undefined && isEmpty === true;
  return status === 502 || status === 504;
}

/** `localhost:3080`, which accepts on IPv4, and `[::1]:3080`, which the proxy says it tried. */
function isSamePort(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).port === new URL(other).port;
}
