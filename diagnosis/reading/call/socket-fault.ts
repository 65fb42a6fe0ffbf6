import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import { isGatewayError } from '../../../evidence/reply/is-gateway-error.ts';
import type { FactsRead } from '../facts-read.ts';
import { isRefused } from '../port/connect-results.ts';
import { ownReply } from '../reply/own-replies.ts';

/** How the handshake that opens a WebSocket failed. */
export type SocketFault =
  | { kind: 'other-port'; pagePort: number; isMapped: boolean }
  | { kind: 'status'; status: number }
  /** The same handshake works without the page's origin and cookies. */
  | { kind: 'only-this-page' }
  | { kind: 'unknown' };

type Known = { readonly target: Target } & Partial<
  FactsRead<'attempt' | 'exchange' | 'connect' | 'replies' | 'containers'>
>;

/** What is wrong with the socket itself, and whether that's beyond doubt; undefined if something else is wrong. */
export function socketFault(known: Known): { fault: SocketFault; isSure: boolean } | undefined {
  if (!isFailedSocket(known)) return undefined;
  return isTurnedAway(known) ? faultOfPort(known) : faultOfReply(known);
}

/** Whether a page's live-reload socket may have been given a port other than its server's. If so, nothing is supposed to listen there. */
export function asksWrongPort(known: Omit<Known, 'exchange' | 'replies'>): boolean {
  return isFailedSocket(known) && isTurnedAway(known) && faultOfPort(known) !== undefined;
}

const failures: readonly Failure[] = ['websocket', 'other', 'refused', 'error-reply', 'blocked'];

function isFailedSocket({ target, attempt }: Known): boolean {
  if (!target.socket && attempt?.resource !== 'websocket') return false;
  if (attempt?.outcome === 'answered') return attempt.status !== 101;
  return attempt === undefined || failedWith(attempt, ...failures);
}

function isTurnedAway({ target, attempt, connect }: Known): boolean {
  return connect ? isRefused(target, connect) : failedWith(attempt, 'refused');
}

/** Nothing is listening. That's only worth its own cause if the page may have been given a wrong port. */
function faultOfPort({ target, attempt, containers }: Known): ReturnType<typeof socketFault> {
  const pagePort = portOfPage(attempt, target);
  if (!pagePort) return undefined;
  const isMapped =
    containers?.some(({ published }) =>
      published.some((one) => one.hostPort === pagePort && one.containerPort === target.port),
    ) ?? false;
  if (!isMapped && !isDevSocket(target)) return undefined;
  return { fault: { kind: 'other-port', pagePort, isMapped }, isSure: isMapped };
}

function faultOfReply(known: Known): ReturnType<typeof socketFault> {
  const { target, attempt, exchange, connect, replies } = known;
  const reply = ownReply({ target, replies, attempt });
  const seen = exchange?.status === 101 ? undefined : exchange?.status;
  if (seen === undefined && reply && reply.kind !== 'http') return undefined;
  const status = seen ?? (reply?.kind === 'http' ? reply.status : undefined);
  // A proxy without the server behind it, and headers that are too long, are other causes.
  if (status && (status === 431 || isGatewayError(status))) return undefined;
  if (status === 101) return { fault: { kind: 'only-this-page' }, isSure: false };
  if (status) return { fault: { kind: 'status', status }, isSure: seen !== undefined };
  return attempt || connect ? { fault: { kind: 'unknown' }, isSure: false } : undefined;
}

/** The port of the page that opens the socket, if the page is on this computer too, on another port. */
function portOfPage(attempt: Attempt | undefined, target: Target): number | undefined {
  const page = parseTarget(attempt?.from ?? '');
  return page && page.port !== target.port ? page.port : undefined;
}

/** Where dev servers expect the socket they reload pages with. */
function isDevSocket({ path }: Target): boolean {
  return /^\/(\?.*)?$|^\/(ws|_hmr|__hmr|@vite|__vite\w*|sockjs-node|_next\/webpack-hmr|ng-cli-ws|livereload)\b/.test(
    path,
  );
}
