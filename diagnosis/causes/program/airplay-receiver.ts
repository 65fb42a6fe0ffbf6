import type { Target } from '../../../evidence/address/target.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import type { FactsRead } from '../../reading/facts-read.ts';
import { ownerProcesses } from '../../reading/program/owner-processes.ts';
import { ownReply } from '../../reading/reply/own-replies.ts';

/** AirPlay Receiver on macOS has the port and answers every page with 403. */
export const airplayReceiver = defineCause({
  id: 'airplay-receiver',
  stop: 'program',
  needs: [],
  uses: ['replies', 'exchange', 'owners', 'attempt'],
  judge({ target, os, replies, exchange, owners, attempt }) {
    const reply = ownReply({ target, replies, attempt });
    const details = { port: target.port };
    if (isAirTunes(reply) || hasAppleHeader(exchange?.headers)) return certain(details);
    const isForbidden = statusOf({ reply, attempt, exchange }) === 403;
    if (isControlCenter(owners)) return isForbidden ? certain(details) : likely(details);
    return isForbidden && isItsPort(target, os) && !isKnownOther(reply, owners) ? likely(details) : ruledOut;
  },
});

function isAirTunes(reply: ReplyOutcome | undefined): boolean {
  if (reply?.kind !== 'http') return false;
  return /^AirTunes\b/i.test(reply.server ?? '') || hasAppleHeader(reply.headers);
}

function hasAppleHeader(headers: Record<string, string> | undefined): boolean {
  return Object.entries(headers ?? {}).some(
    ([name, value]) => /^x-apple-/i.test(name) || (/^server$/i.test(name) && /^AirTunes\b/i.test(value)),
  );
}

/** Another server names itself, or is seen holding the port. */
function isKnownOther(reply: ReplyOutcome | undefined, owners: Owners | undefined): boolean {
  const isNamed = reply?.kind === 'http' && (reply.server ?? reply.headers?.server) !== undefined;
  return isNamed || ownerProcesses(owners).length > 0;
}

type Answers = { reply: ReplyOutcome | undefined } & FactsRead<'attempt' | 'exchange'>;

function statusOf({ reply, attempt, exchange }: Answers): number | undefined {
  if (reply?.kind === 'http') return reply.status;
  return attempt?.outcome === 'answered' ? attempt.status : exchange?.status;
}

/** The list of open files cuts its name off after nine letters. */
function isControlCenter(owners: Owners | undefined): boolean {
  return ownerProcesses(owners).some(({ program }) => /^ControlCe/.test(program));
}

function isItsPort({ port }: Target, os: OperatingSystem): boolean {
  return (os === 'macos' || os === 'unknown') && (port === 5000 || port === 7000);
}
