import { type Target, withoutPort } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { HttpReply, Replies } from '../../../evidence/port/replies.ts';
import type { HostCheckId } from '../../../evidence/programs/frameworks.ts';
import { mayDependOnHost } from '../../../evidence/reply/may-depend-on-host.ts';
import { hostCheckIn, hostCheckOf, mayBeOf } from '../../knowledge/host-checks.ts';
import { ownReply } from './own-replies.ts';

type Row = { address: string; host: string | undefined; outcome: HttpReply };

interface Observed {
  target: Target;
  replies: Replies;
  attempt: Attempt | undefined;
  /** The status the browser itself got. */
  seen: number | undefined;
  process: Process | undefined;
}

/** A host name that a server rejected. */
export interface RefusedName extends Record<string, unknown> {
  host: string;
  /** A different name than the one that was sent: a proxy in between replaces it. */
  isReplaced: boolean;
  status: number;
  /** The server's own sentence. */
  words: string | undefined;
  by: HostCheckId | undefined;
  /** A name it does answer to. */
  passes: { host: string; status: number } | undefined;
}

/** Whether the server rejected the name rather than the page: it says so, or it answers differently to another name. */
export function refusedName(observed: Observed): (RefusedName & { isSure: boolean }) | undefined {
  const { seen } = observed;
  const rows = httpRows(observed);
  const asked = askedRow(observed, rows);
  const status = asked?.outcome.status ?? seen;
  if (status === undefined) return undefined;
  const passes = passingName(rows, status);
  const { isOwnWord, ...refusal } = refusalAt(asked, observed);
  const refused = { ...refusal, status, passes };
  // The browser's request may have failed for another reason than Portside's own.
  const isSame = seen === undefined || seen === asked?.outcome.status;
  if (refused.words) return { ...refused, isSure: isSame && isOwnWord };
  const isBare = isBareRefusal(asked?.outcome) || knowsNoSite(asked?.outcome, observed.process);
  if (!isBare && !mayDependOnHost(asked?.outcome ?? { kind: 'http', status })) return undefined;
  // A missing page may exist under another name for reasons of its own.
  if (passes) return { ...refused, isSure: isSame && status !== 404 && passes.status < 400 };
  return isBare ? { ...refused, isSure: false } : undefined;
}

/** Which server rejected which name, in its own words if it has some. */
function refusalAt(
  asked: Row | undefined,
  { target, process }: Observed,
): Pick<RefusedName, 'host' | 'words' | 'by' | 'isReplaced'> & { isOwnWord: boolean } {
  const words = asked?.outcome.excerpt || asked?.outcome.title;
  const sent = withoutPort(asked?.host ?? target.host);
  const check = words ? hostCheckIn(words, sent, asked?.outcome.status) : undefined;
  const named = withoutPort(check?.named ?? sent);
  return {
    host: named,
    isReplaced: named !== sent,
    // A server that isn't in our table may be talking about a name it looked up itself.
    isOwnWord: check?.by !== undefined,
    words: check && words,
    by: check?.by && mayBeOf(check.by, process) ? check.by : hostCheckOf(process),
  };
}

function httpRows({ target, replies }: Observed): Row[] {
  return replies.flatMap(({ address, scheme, host, outcome }) =>
    outcome.kind === 'http' && scheme === target.scheme ? [{ address, host, outcome }] : [],
  );
}

/** The reply to the target's own name, or to the only name someone noted. */
function askedRow(observed: Observed, rows: Row[]): Row | undefined {
  const own = ownReply(observed);
  if (own) return rows.find(({ outcome }) => outcome === own);
  return rows.find(({ host, outcome }) => host !== undefined && outcome.status >= 400);
}

/** A name that gets a page at the address where the target's name was rejected. */
function passingName(rows: Row[], refusal: number): RefusedName['passes'] {
  const refusing = rows.filter(({ outcome }) => outcome.status === refusal).map(({ address }) => address);
  const passing = rows.find(
    ({ address, host, outcome }) =>
      host !== undefined &&
      !isNobodysReply(outcome) &&
      (outcome.status < 400 || (outcome.status === 404 && refusal !== 404)) &&
      (refusing.length === 0 || refusing.includes(address)),
  );
  return passing?.host ? { host: withoutPort(passing.host), status: passing.outcome.status } : undefined;
}

/** Caddy answers 200 with nothing in it to a name it has no site for. */
function isNobodysReply({ status, isEmpty }: HttpReply): boolean {
  return status === 200 && isEmpty === true;
}

/** All that Django says of a name it doesn't take, unless it's told to show its errors; and of little else. */
function isBareRefusal(outcome: HttpReply | undefined): boolean {
  return outcome?.status === 400 && /^\s*Bad Request \(400\)\s*$/.test(outcome.excerpt || outcome.title || '');
}

function knowsNoSite(outcome: HttpReply | undefined, process: Process | undefined): boolean {
  return bareRefusals.some(
    ({ program, status, says }) =>
      outcome?.status === status && program.test(process?.program ?? '') && says.test(outcome.excerpt ?? ''),
  );
}

/** What programs answer to a name they don't know, in words that other programs have for other reasons. */
const bareRefusals = [
  // It has no pages of its own, so no route matches.
  { program: /^traefik$/, status: 404, says: /^404 page not found/ },
  // Its sign-in is a page. https://github.com/qbittorrent/qBittorrent/wiki/Explanation-of-Options-in-qBittorrent#Web_UI
  { program: /^qbittorrent/i, status: 401, says: /^\s*Unauthorized\s*$/ },
];
