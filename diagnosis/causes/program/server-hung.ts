import type { Attempt } from '../../../evidence/browser/attempt.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { isWebServer } from '../../../evidence/programs/web-servers.ts';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../cause.ts';
import { usualProtocol } from '../../knowledge/usual-protocol.ts';
import { serverBehind } from '../../reading/container/server-behind.ts';
import type { Reading } from '../../reading/facts-read.ts';
import { haltedServer } from '../../reading/program/halted-server.ts';
import { hasLostWorkers } from '../../reading/program/has-lost-workers.ts';
import { isOutOfFiles } from '../../reading/program/is-out-of-files.ts';
import { ownerProcess, serverProcess } from '../../reading/program/owner-process.ts';
import { startsServer } from '../../reading/program/socket-activation.ts';
import { wasAnsweredBadly, wasHungUpOn } from '../../reading/program/was-hung-up-on.ts';
import { type Ending, endingOf } from '../../reading/program/what-ends-with.ts';
import { type HangReason, whyServerHangs } from '../../reading/program/why-server-hangs.ts';
import { addressInUse, answersInOtherScheme, ownReply } from '../../reading/reply/own-replies.ts';
import { speaksTls } from '../../reading/tls/speaks-tls.ts';

/** A program accepts the connection and never replies. */
export const serverHung = defineCause({
  id: 'server-hung',
  stop: 'program',
  needs: ['replies'],
  uses: ['owners', 'forwarders', 'stall', 'attempt', 'services', 'containers', 'runtimes'],
  judge(facts) {
    const { target, replies, owners, forwarders, stall, attempt } = facts;
    const asked = { target, replies, attempt };
    const process = serverProcess({ owners, forwarders });
    const outOfFiles = isOutOfFiles(process);
    const server = serverBehind(facts);
    if (!hangs(asked, outOfFiles) || server === 'none') return ruledOut;
    const holder = ownerProcess(owners);
    const halted = haltedServer(holder);
    if (halted && !halted.isPartly) return ruledOut;
    const ends = stall?.find((one) => one.address === addressInUse(target, replies, attempt));
    if (ends?.unacknowledgedBytes && ends.retransmits) return ruledOut;
    const isUnread = isLeftUnread(ends);
    const details: Hung = {
      port: target.port,
      process,
      ending: endingOf(holder, facts),
      isUnread,
      outOfFiles,
      isStalled: stalls(ownReply(asked)),
      hasNoWorker: process !== undefined && hasLostWorkers(process),
      reason: whyServerHangs(ends),
    };
    // A forwarder's silence isn't necessarily the server's.
    if (server === 'unknown') return lessLikely(details);
    const isSure = isSameFault(attempt) && !halted && isUnread && hasSpoken(asked);
    return isSure && process && servesPages(process, target.port) ? certain(details) : likely(details);
  },
});

function hangs(asked: Asked, outOfFiles: boolean): boolean {
  const { attempt } = asked;
  if (attempt?.outcome === 'answered' || wasHungUpOn(attempt) || wasAnsweredBadly(attempt)) return false;
  const reply = ownReply(asked);
  // It took this connection, and may take no other.
  const isExhausted = outOfFiles && attempt === undefined && reply?.kind === 'http';
  return isExhausted || isSilent(asked) || stalls(reply);
}

type Asked = Reading<'attempt'> & { replies: Replies };

export type Hung = {
  port: number;
  process: Process | undefined;
  ending: Ending | undefined;
  isUnread: boolean;
  outOfFiles: boolean;
  isStalled: boolean;
  hasNoWorker: boolean;
  reason: HangReason | undefined;
};

/** Any other program may speak a protocol in which it's up to somebody else to go on, and serve one client at a time. */
function servesPages(process: Process, port: number): boolean {
  const { program, framework } = process;
  const isKnown = framework !== undefined || interpreterOf(program) !== undefined || isWebServer(program);
  return isKnown && !startsServer(process) && usualProtocol(process, port) === undefined;
}

/** A server that has read part of the request is working on it, like a script that only reads its first line. */
function isLeftUnread(ends: Stall[number] | undefined): boolean {
  const { unreadBytes = 0, readBytes = 0 } = ends?.server ?? {};
  return unreadBytes > 0 && readBytes === 0;
}

/** A browser whose connection ended saw another fault than the silence we saw. */
function isSameFault(attempt: Attempt | undefined): boolean {
  return attempt?.outcome !== 'failed' || attempt.failure === 'timed-out';
}

/**
 * Whether there's no doubt about the scheme: a server of plain HTTP whose one worker a browser's connection keeps waiting is silent to TLS as
 * well.
 */
function hasSpoken({ target, replies }: Asked): boolean {
  return target.scheme === 'http' || replies.some(({ scheme, outcome }) => scheme === 'https' && speaksTls(outcome));
}

/** No reply in the scheme that was asked for, and none in the other one. */
function isSilent(asked: Asked): boolean {
  return ownReply(asked)?.kind === 'silent' && !answersInOtherScheme(asked);
}

/** The head of an answer came, or a part of its page, and nothing after that. */
function stalls(outcome: ReplyOutcome | undefined): boolean {
  return outcome?.kind === 'http' && outcome.unfinished === 'stalled';
}
