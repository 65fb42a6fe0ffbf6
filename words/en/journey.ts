import type { Failure } from '../../evidence/browser/attempt.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Remembered } from '../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { protocolName } from './checks/protocol-name.ts';
import { programName } from './names/describe-program.ts';
import { duration } from './names/duration.ts';
import { listed } from './names/listed.ts';
import { timeAgo } from './names/time-ago.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

const stoppedByBrowser: Partial<Record<Failure, (port: number) => string>> = {
  'unsafe-port': (port) => `Blocks pages on port ${port}`,
  blocked: () => 'Something in the browser blocked it',
  proxy: () => "A proxy didn't forward it",
  'local-network-denied': () => "The calling site isn't allowed to reach this computer",
  'mixed-content': () => "An HTTPS page isn't allowed to request this",
};

const turnedAway: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsedMs: number | undefined) => string> = {
  refused: () => 'Connection refused',
  silent: (elapsedMs) => `No answer after ${duration(elapsedMs)}`,
  unreachable: () => "Can't be reached",
  prohibited: () => 'A filter blocks the connection',
  'no-such-address': () => 'This computer has no such address',
  failed: () => "Couldn't be tried",
};

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: 'Reset the connection',
  empty: 'Closed the connection without answering',
  'invalid-http': 'Speaks something other than HTTP',
  'tls-protocol': 'The TLS handshake failed',
  'tls-version': 'No shared TLS version',
  'tls-client-certificate': 'Asks for a client certificate',
  'cert-expired': 'Its certificate is out of date',
  'cert-untrusted': "Its certificate isn't trusted",
  'cert-name': 'Its certificate is for another host',
  'cert-other': "Its certificate isn't accepted",
};

const brokenReply: Partial<Record<ReplyOutcome['kind'], string>> = {
  closed: 'Closes the connection without answering',
  reset: 'Resets the connection',
  silent: "Accepts connections but doesn't answer",
  'not-tls': "Doesn't speak TLS",
  'tls-failed': 'The TLS handshake failed',
  'cert-rejected': "Its certificate isn't accepted",
};

/** What was seen at each stop of the request, in one short sentence. Which one is said is decided in `words/report`. */
export const journey = {
  stoppedByBrowser,
  sent: 'Sent the request',
  waiting: (elapsedMs: number | undefined) => `Waiting for ${duration(elapsedMs)} so far`,
  noAddress: 'No address found',
  invalidAddress: "The browser can't connect to such an address",
  resolvesTo: (addresses: readonly string[]) => `Resolves to ${listed(addresses)}`,
  everyAddress: 'Means every address of this computer',
  ipAddress: 'IP address, no lookup needed',
  accepts: 'Accepts connections',
  acceptsOnSome: (on: readonly string[], notOn: readonly string[]) =>
    `Accepts connections on ${listed(on)}, not on ${listed(notOn)}`,
  refusedBecauseFree: 'Connection refused: nothing is listening',
  accessDenied: 'The system blocks this browser from connecting',
  turnedAway,
  paused: (name: string) => `${name} is paused`,
  speaks: (protocol: Protocol) => `Speaks ${protocolName(protocol)}`,
  brokenTalk,
  brokenReply,
  webServer: 'A web server',
  loops: 'Redirects in a loop',
  stopsMidway: 'Stopped in the middle',
  invalidHttp: 'Invalid HTTP',
  status: (status: number, elapsedMs: number | undefined) => `${status} in ${duration(elapsedMs)}`,
  noneSoFar: 'None so far',
  /** `Last seen: Next.js, 12 minutes ago` */
  lastSeen: (remembered: NonNullable<Remembered>, at: string) =>
    `Last seen: ${programName(remembered)}, ${timeAgo(remembered.lastAnsweredAt, at)}`,
};
