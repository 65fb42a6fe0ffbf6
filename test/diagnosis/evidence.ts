import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import type { Evidence, Facts, OperatingSystem } from '../../evidence/index.ts';
import type { Forwarder } from '../../evidence/machine/forwarders.ts';
import type { Certificate } from '../../evidence/port/certificate.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Listeners } from '../../evidence/port/listeners.ts';
import type { Owners, Process } from '../../evidence/port/owners.ts';
import type { Remembered } from '../../evidence/port/remembered.ts';
import type { HttpReply, Replies, ReplyOutcome } from '../../evidence/port/replies.ts';
import type { Stall } from '../../evidence/port/stall.ts';

/** When all evidence of the tests was complete. */
export const at = '2026-11-22T14:00:00.000Z';

export function evidence(url: string, facts: Partial<Facts> = {}, os: OperatingSystem = 'linux'): Evidence {
  return { version: 1, url, os, at, facts, unknown: {} };
}

type BrowserName = Attempt['browser'];

/** What the browser reported; the code plays no part in any judgement. */
export function failed(failure: Failure, browser: BrowserName = 'chromium'): Attempt {
  return { outcome: 'failed', failure, code: 'as reported', browser, elapsedMs: 18, at };
}

export function pending(browser: BrowserName = 'chromium'): Attempt {
  return { outcome: 'pending', browser, elapsedMs: 5000, at };
}

export function answered(status: number, browser: BrowserName = 'chromium'): Attempt {
  return { outcome: 'answered', status, browser, elapsedMs: 20, at };
}

/** `connect({ '127.0.0.1': 'refused', '::1': 'unreachable ENETUNREACH' })` */
export function connect(results: Record<string, string>): Connect {
  return Object.entries(results).map(([address, words]) => {
    const [result = '', code] = words.split(' ');
    return { address, result: result as Connect[number]['result'], ...(code && { code }), elapsedMs: 1 };
  });
}

export const bothRefuse = connect({ '127.0.0.1': 'refused', '::1': 'refused' });

/** `listeners('127.0.0.1:3000', '[::]:22')` */
export function listeners(...sockets: string[]): Listeners {
  return sockets.map((socket) => {
    const [, address = '', port] = /^(.*):(\d+)$/.exec(socket) ?? [];
    return { address: address.replace(/[[\]]/g, ''), port: Number(port) };
  });
}

export const node: Process = { pid: 4711, program: 'node' };
export const vite: Process = { ...node, framework: 'vite', project: 'shop', folder: '~/code/shop' };

/** Who holds the listener on `address`; nobody that can be seen, without a process. */
export function owner(address: string, process?: Process): Owners[number] {
  return { address, ...(process && { process }), parents: [] };
}

/** Who holds 127.0.0.1:3000 only to pass its connections on. */
export function forwarder(program: string, more: Partial<Forwarder> = {}): Forwarder {
  return { program, from: { address: '127.0.0.1', port: 3000 }, ...more };
}

/** `reply('http://[::1]', { kind: 'closed' })` */
export function reply(origin: string, outcome: ReplyOutcome): Replies[number] {
  const [scheme, host = ''] = origin.split('://');
  const address = host.replace(/[[\]]/g, '');
  return { address, scheme: scheme === 'https' ? 'https' : 'http', outcome, elapsedMs: 3 };
}

export function http(status: number, more: Partial<HttpReply> = {}): ReplyOutcome {
  return { kind: 'http', status, ...more };
}

/** What nginx answers to plain HTTP on a port with TLS. */
export const nginxWantsTls = http(400, {
  server: 'nginx/1.22.1',
  title: '400 The plain HTTP request was sent to HTTPS port',
});

/** What MongoDB answers a browser. */
export const mongodbTurnsAway = http(200, {
  excerpt: 'It looks like you are trying to access MongoDB over HTTP on the native driver port.',
});

/** All that Firefox tells of a question of our own that fails in TLS, whatever the reason. */
export const vagueInFirefox: ReplyOutcome = { kind: 'tls-failed', code: 'TLS' };

/** Chromium's word for an alert that it does not name, and for what is no TLS. */
export const vagueInChromium: ReplyOutcome = { kind: 'tls-failed', code: 'ERR_SSL_PROTOCOL_ERROR' };

/** A certificate without fault, but for what `faults` says. */
export function certificate(faults: Partial<Certificate> = {}): Certificate {
  return {
    names: ['localhost', '127.0.0.1'],
    subject: 'CN=localhost',
    issuer: 'O=mkcert development CA',
    selfSigned: false,
    notBefore: '2026-11-01T00:00:00.000Z',
    notAfter: '2027-11-01T00:00:00.000Z',
    coversHost: true,
    ...faults,
  };
}

type Ends = Stall[number];

/** Both ends of a connection that a firewall rule swallows on its way in. */
export function droppedSyn(address: string): Ends {
  return { address, client: 'syn-sent', retransmits: 1, unacknowledgedBytes: 0, queueOverflows: 0 };
}

/** Both ends of a connection that the kernel took and the program has not. */
export function unread(address: string, isAccepted: boolean): Ends {
  const server = { state: 'established' as const, accepted: isAccepted, unreadBytes: 59 };
  return { address, client: 'established', retransmits: 0, unacknowledgedBytes: 0, server, queueOverflows: 0 };
}

/** Who answered here before. */
export const rememberedShop: Remembered = {
  lastAnsweredAt: '2026-11-22T13:48:00.000Z',
  title: 'Shop',
  pid: 4711,
  program: 'node',
  framework: 'vite',
  project: 'shop',
  folder: '~/code/shop',
  startCommand: 'npm run dev',
};
