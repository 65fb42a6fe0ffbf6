import { replyIn } from '../../../diagnosis/reading/port/way-to-port.ts';
import { ownerProcess } from '../../../diagnosis/reading/program/owner-process.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Failure } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../../evidence/port/replies.ts';
import { protocolName } from '../checks/protocol-name.ts';
import { programName } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';
import { spaced } from '../names/spaced.ts';
import { timeAgo } from '../names/time-ago.ts';
import { failureOf, type Sight } from './before-program.ts';

const unknown: Sight = { state: 'unknown', sentence: '未知' };

/** What the browser itself says about a program it couldn't talk to. */
const brokenTalk: Partial<Record<Failure, string>> = {
  reset: '重置了连接',
  empty: '未响应就关闭了连接',
  'invalid-http': '使用的不是 HTTP',
  'tls-protocol': 'TLS 握手失败',
  'tls-version': '没有共同支持的 TLS 版本',
  'tls-client-certificate': '要求提供客户端证书',
  'cert-expired': '证书不在有效期内',
  'cert-untrusted': '证书不受信任',
  'cert-name': '证书属于另一个主机',
  'cert-other': '证书未被接受',
};

export function seenAtProgram(target: Target, facts: Partial<Facts>): Sight {
  const process = ownerProcess(facts.owners);
  const name = process && programName(process);
  if (process?.state === 'stopped') return { state: 'bad', sentence: spaced`${name}已暂停` };
  const outcome =
    facts.replies && replyIn(target.scheme, { ...facts, target, replies: facts.replies, attempt: facts.attempt });
  const failure = failureOf(facts.attempt);
  const broken = (outcome && brokenReply(outcome)) ?? (failure && brokenTalk[failure]);
  if (broken) return { state: 'bad', sentence: broken };
  if (name) return { state: 'ok', sentence: process.project ? `${name} · ${process.project}` : name };
  return outcome?.kind === 'http' || facts.attempt?.outcome === 'answered'
    ? { state: 'ok', sentence: 'Web 服务器' }
    : unknown;
}

function brokenReply(outcome: ReplyOutcome): string | undefined {
  switch (outcome.kind) {
    case 'not-http':
      return spaced`使用的协议是${protocolName(outcome.protocol)}`;
    case 'closed':
      return '未响应就关闭连接';
    case 'reset':
      return '重置连接';
    case 'silent':
      return '接受连接，但没有响应';
    case 'not-tls':
      return '不使用 TLS';
    case 'tls-failed':
      return 'TLS 握手失败';
    case 'cert-rejected':
      return '证书未被接受';
    default:
      return undefined;
  }
}

export function seenAtReply(target: Target, facts: Partial<Facts>): Sight {
  const failure = failureOf(facts.attempt);
  if (failure === 'redirect-loop') return { state: 'bad', sentence: '循环重定向' };
  if (failure === 'truncated') return { state: 'bad', sentence: '中途停止' };
  if (failure && /^broken-/.test(failure)) return { state: 'bad', sentence: '无效的 HTTP' };
  const reply = facts.replies?.find((one) => one.outcome.kind === 'http' && one.scheme === target.scheme);
  if (reply?.outcome.kind === 'http') return statusSight(reply.outcome.status, reply.elapsedMs);
  if (facts.attempt?.outcome === 'answered') return statusSight(facts.attempt.status, facts.attempt.elapsedMs);
  return facts.attempt?.outcome === 'pending' ? { state: 'unknown', sentence: '尚无响应' } : unknown;
}

function statusSight(status: number, elapsedMs: number | undefined): Sight {
  return { state: status >= 500 ? 'bad' : 'ok', sentence: spaced`${status}，用时 ${duration(elapsedMs)}` };
}

/** `上次见到：Next.js，12 分钟前`; undefined if no server was seen. */
export function lastSeen(remembered: Remembered | undefined, at: string): string | undefined {
  if (!remembered) return undefined;
  return `上次见到：${programName(remembered)}，${timeAgo(remembered.lastAnsweredAt, at)}`;
}
