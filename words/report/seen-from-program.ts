import { ownerProcess } from '../../diagnosis/reading/program/owner-process.ts';
import { ownReply } from '../../diagnosis/reading/reply/own-replies.ts';
import type { Target } from '../../evidence/address/target.ts';
import { failureOf } from '../../evidence/browser/failure-of.ts';
import type { Facts } from '../../evidence/index.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { words } from '../words.ts';
import { bad, ok, type Sight, unknown } from './sight.ts';

/** What was seen at the last two stops. Each language has only the sentences: `words/<language>/journey.ts`. */

export function seenAtProgram(target: Target, facts: Partial<Facts>): Sight {
  const process = ownerProcess(facts.owners);
  const name = process && words.programName(process);
  if (name && process.state === 'stopped') return bad(words.journey.paused(name));
  const outcome = ownReply({ target, replies: facts.replies, attempt: facts.attempt });
  const broken = (outcome && brokenReply(outcome)) ?? brokenTalk(facts);
  if (broken) return bad(broken);
  if (name) return ok(process.project ? `${name} · ${process.project}` : name);
  return outcome?.kind === 'http' || facts.attempt?.outcome === 'answered'
    ? ok(words.journey.webServer)
    : unknown(words.page.journey.notKnown);
}

function brokenTalk({ attempt }: Partial<Facts>): string | undefined {
  const failure = failureOf(attempt);
  return failure && words.journey.brokenTalk[failure];
}

function brokenReply(outcome: ReplyOutcome): string | undefined {
  if (outcome.kind === 'not-http') return words.journey.speaks(outcome.protocol);
  return words.journey.brokenReply[outcome.kind];
}

export function seenAtReply(target: Target, facts: Partial<Facts>): Sight {
  const { loops, stopsMidway, invalidHttp, noneSoFar } = words.journey;
  const failure = failureOf(facts.attempt);
  if (failure === 'redirect-loop') return bad(loops);
  if (failure === 'truncated') return bad(stopsMidway);
  if (failure && /^broken-/.test(failure)) return bad(invalidHttp);
  const reply = facts.replies?.find((one) => one.outcome.kind === 'http' && one.scheme === target.scheme);
  if (reply?.outcome.kind === 'http') return statusSight(reply.outcome.status, reply.elapsedMs);
  if (facts.attempt?.outcome === 'answered') return statusSight(facts.attempt.status, facts.attempt.elapsedMs);
  return unknown(facts.attempt?.outcome === 'pending' ? noneSoFar : words.page.journey.notKnown);
}

function statusSight(status: number, elapsedMs: number | undefined): Sight {
  const sentence = words.journey.status(status, elapsedMs);
  return status >= 500 ? bad(sentence) : ok(sentence);
}
