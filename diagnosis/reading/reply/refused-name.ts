import { type Target, withoutPort } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { HostCheckId } from '../../../evidence/programs/frameworks.ts';
import { mayDependOnHost } from '../../../evidence/reply/may-depend-on-host.ts';
import { hostCheckIn, hostCheckOf, mayBeOf } from '../../knowledge/host-checks.ts';
import { replyIn } from '../port/way-to-port.ts';

type Http = Extract<ReplyOutcome, { kind: 'http' }>;

type Row = { address: string; host: string | undefined; outcome: Http };

interface Observed {
  target: Target;
  replies: Replies;
  attempt: Attempt | undefined;
  /** The status the browser itself got. */
  seen: number | undefined;
  process: Process | undefined;
}

/** A name that a server turned away. */
export interface RefusedName extends Record<string, unknown> {
  host: string;
  /** Another name than the one that was sent: a proxy in between puts in its own. */
  isReplaced: boolean;
  status: number;
  /** The server's own sentence. */
  words: string | undefined;
  by: HostCheckId | undefined;
  /** A name by which it answers. */
  passes: { host: string; status: number } | undefined;
}

/** Whether the server refused the name rather than the page: it says so, or answers otherwise to another name. */
export function refusedName(observed: Observed): (RefusedName & { isSure: boolean }) | undefined {
  const { seen } = observed;
  const rows = httpRows(observed);
  const asked = askedRow(observed, rows);
  const status = asked?.outcome.status ?? seen;
  if (status === undefined) return undefined;
  const passes = passingName(rows, status);
  const { isOwnWord, ...refusal } = refusalAt(asked, observed);
  const refused = { ...refusal, status, passes };
  // What the browser was told may be another matter than what Portside's own question was.
  const isSame = seen === undefined || seen === asked?.outcome.status;
  if (refused.words) return { ...refused, isSure: isSame && isOwnWord };
  if (!mayDependOnHost(asked?.outcome ?? { kind: 'http', status })) return undefined;
  // A page that is not there may be there by another name for reasons of its own.
  if (passes) return { ...refused, isSure: isSame && status !== 404 && passes.status < 400 };
  return isBareRefusal(asked?.outcome) || knowsNoSite(asked?.outcome, observed.process)
    ? { ...refused, isSure: false }
    : undefined;
}

/** Who refused which name, in its own words where it has some. */
function refusalAt(
  asked: Row | undefined,
  { target, process }: Observed,
): Pick<RefusedName, 'host' | 'words' | 'by' | 'isReplaced'> & { isOwnWord: boolean } {
  const words = asked?.outcome.excerpt || asked?.outcome.title;
  const sent = withoutPort(asked?.host ?? target.host);
  const check = words ? hostCheckIn(words, sent) : undefined;
  const named = withoutPort(check?.named ?? sent);
  return {
    host: named,
    isReplaced: named !== sent,
    // What a server that nobody has a table for says of this name may be said of one that it looked up.
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

/** The answer to the target's own name, or to the one name that somebody wrote down. */
function askedRow({ target, replies, attempt }: Observed, rows: Row[]): Row | undefined {
  const own = replyIn(target.scheme, { target, replies, attempt });
  if (own) return rows.find(({ outcome }) => outcome === own);
  return rows.find(({ host, outcome }) => host !== undefined && outcome.status >= 400);
}

/** A name that is answered at an address where the status of the refusal was given too. */
function passingName(rows: Row[], refusal: number): RefusedName['passes'] {
  const refusing = rows.filter(({ outcome }) => outcome.status === refusal).map(({ address }) => address);
  const passing = rows.find(
    ({ address, host, outcome }) =>
      host !== undefined &&
      (outcome.status < 400 || (outcome.status === 404 && refusal !== 404)) &&
      (refusing.length === 0 || refusing.includes(address)),
  );
  return passing?.host ? { host: withoutPort(passing.host), status: passing.outcome.status } : undefined;
}

/** All that Django says of a name it doesn't take, unless it's told to show its errors; and of little else. */
function isBareRefusal(outcome: Http | undefined): boolean {
  return outcome?.status === 400 && /^\s*Bad Request \(400\)\s*$/.test(outcome.excerpt || outcome.title || '');
}

/** Traefik serves nothing of its own: its 404 says that no route leads on from here. */
function knowsNoSite(outcome: Http | undefined, process: Process | undefined): boolean {
  return outcome?.status === 404 && process?.program === 'traefik' && /^404 page not found/.test(outcome.excerpt ?? '');
}
