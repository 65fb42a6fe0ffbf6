import { STATUS_CODES } from 'node:http';
import type { Attempt, Failure } from '../../evidence/browser/attempt.ts';
import { chromiumFailures } from '../../probes/errors/chromium-failures.ts';
import { evidenceOf } from './examples-of.ts';
import { scoreboardRows } from './scoreboard-rows.ts';

/** What a person sees, in the words to search for. */
export interface Seen {
  /** `ERR_CONNECTION_REFUSED`, `HTTP ERROR 502` */
  chromium: string[];
  /** Headings of its error pages, and codes. */
  firefox: string[];
  /** Whatever the browser. */
  both: string[];
}

const code = /\b(?:ERR|DNS)_[A-Z0-9_]+…?|\bHTTP ERROR \d+/;

/** Of the many codes for these, the ones people meet. */
const bestKnown: Partial<Record<Failure, string>> = {
  blocked: 'ERR_BLOCKED_BY_CLIENT',
  proxy: 'ERR_PROXY_CONNECTION_FAILED',
};

const firefoxHeadings = [
  'Be careful. Something doesn’t look right.',
  'Content Encoding Error',
  'Corrupted Content Error',
  'HTTPS-Only Mode Alert',
  'Looks like there’s a problem with this site',
  'Looks like there’s a problem with your internet connection',
  'Secure Connection Failed',
  'The connection has timed out',
  'The connection was reset',
  'The page isn’t redirecting properly',
  'The proxy server is refusing connections',
  'This address is restricted',
  'Unable to connect',
];

/** A call that fails shows no page; the console of the page that made it says so. */
const inConsole: Partial<Record<Failure, string>> = {
  cors: 'a CORS error in the console of the page',
  'mixed-content': 'a mixed content error in the console of the page',
  websocket: 'a failed WebSocket connection in the console of the page',
};

/** From the zoo's own record of both browsers, and from the evidence of reports. */
export function seenInBrowser(cause: string): Seen {
  const rows = scoreboardRows(cause);
  const attempts = evidenceOf(cause).flatMap(({ facts: { attempt } }) => attempt ?? []);
  return {
    chromium: unique([...rows.flatMap(({ chromium }) => codeIn(chromium)), ...attempts.flatMap(codeOf)]),
    firefox: unique(
      rows.flatMap(({ firefox }) => firefoxHeadings.find((heading) => firefox.startsWith(heading)) ?? []),
    ),
    both: unique([...rows.flatMap(({ chromium }) => textOf(chromium)), ...attempts.flatMap(otherSight)]),
  };
}

/** The scoreboard shortens what is long, perhaps in the middle of a code. */
function codeIn(page: string): string[] {
  const [said] = code.exec(page) ?? [];
  if (!said?.endsWith('…')) return said ? [said] : [];
  const begun = Object.keys(chromiumFailures).filter((one) => one.startsWith(said.slice(0, -1)));
  return begun.length === 1 ? begun : [];
}

function codeOf(attempt: Attempt): string[] {
  if (attempt.outcome !== 'failed' || attempt.browser === 'firefox') return [];
  const [first] = Object.entries(chromiumFailures).find(([, failure]) => failure === attempt.failure) ?? [];
  return [attempt.code?.replace(/^net::/, '') ?? bestKnown[attempt.failure] ?? first ?? []].flat();
}

function otherSight(attempt: Attempt): string[] {
  if (attempt.outcome === 'pending') return ['a page that keeps loading'];
  if (attempt.outcome === 'answered') return attempt.status < 400 ? [] : [`a page with the status ${attempt.status}`];
  return [inConsole[attempt.failure] ?? []].flat();
}

const statusLines = [
  ...Object.entries(STATUS_CODES).map(([status, text]) => `${status} ${text}`),
  'Invalid Host header',
];

/** What the server itself says of it, where that is the same whatever the server is called. */
function textOf(page: string): string[] {
  if (page.startsWith('nothing: it keeps loading')) return ['a page that keeps loading'];
  const said = statusLines.find((line) => page.startsWith(line));
  return said === undefined ? [] : [`“${said}” from the server`];
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
