import { addressesOf, type Target } from '../../../evidence/address/target.ts';
import type { Attempt, Failure } from '../../../evidence/browser/attempt.ts';
import type { Facts } from '../../../evidence/index.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import { duration } from '../names/duration.ts';
import { listed } from '../names/listed.ts';

/** What was seen at one stop of the request. */
export interface Sight {
  state: 'ok' | 'bad' | 'unknown';
  sentence: string;
}

const stoppedByBrowser: Partial<Record<Failure, (target: Target) => string>> = {
  'unsafe-port': (target) => `禁止打开端口 ${target.port} 上的页面`,
  blocked: () => '被浏览器中的某个功能拦截',
  proxy: () => '代理没有转发请求',
  'local-network-denied': () => '发出请求的网站未获准访问这台计算机',
  'mixed-content': () => '不允许 HTTPS 页面发出此请求',
};

export function failureOf(attempt: Attempt | undefined): Failure | undefined {
  return attempt?.outcome === 'failed' ? attempt.failure : undefined;
}

export function seenAtBrowser(target: Target, { attempt }: Partial<Facts>): Sight {
  if (!attempt) return { state: 'unknown', sentence: '未知' };
  if (attempt.outcome === 'pending') return { state: 'ok', sentence: `已等待 ${duration(attempt.elapsedMs)}` };
  const failure = failureOf(attempt);
  const stopped = failure && stoppedByBrowser[failure];
  if (stopped) return { state: 'bad', sentence: stopped(target) };
  return { state: 'ok', sentence: '已发送请求' };
}

export function seenAtName(target: Target, { attempt }: Partial<Facts>): Sight {
  const failure = failureOf(attempt);
  if (failure === 'name-not-resolved') return { state: 'bad', sentence: '未找到地址' };
  if (failure === 'address-invalid') return { state: 'bad', sentence: '浏览器无法连接这样的地址' };
  // Both browsers resolve localhost without a lookup: https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-let-localhost-be-localhost
  if (target.kind === 'name') return { state: 'ok', sentence: `解析为 ${listed(addressesOf(target))}` };
  if (target.kind === 'wildcard') return { state: 'ok', sentence: '表示这台计算机的所有地址' };
  return { state: 'ok', sentence: 'IP 地址，无需解析' };
}

export function seenAtPort(target: Target, facts: Partial<Facts>): Sight {
  const tried = facts.connect?.filter((one) => addressesOf(target).includes(one.address)) ?? [];
  if (tried.length === 0) return portSeenByAttempt(facts.attempt);
  const accepting = tried.filter((one) => one.result === 'accepted');
  if (accepting.length > 0) return { state: 'ok', sentence: acceptedBy(accepting, tried) };
  return { state: 'bad', sentence: turnedAway(target, tried, facts) };
}

function acceptedBy(accepting: Connect, tried: Connect): string {
  const others = tried.filter((one) => one.result !== 'accepted').map((one) => one.address);
  if (others.length === 0) return '接受连接';
  return `${listed(accepting.map((one) => one.address))} 接受连接，${listed(others)} 不接受`;
}

const turnedAwayBy: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsed: string) => string> = {
  refused: () => '连接被拒绝',
  silent: (elapsed) => `${elapsed}后仍无响应`,
  unreachable: () => '无法到达',
  prohibited: () => '过滤规则阻止了连接',
  'no-such-address': () => '这台计算机没有此地址',
  failed: () => '无法尝试连接',
};

function turnedAway(target: Target, tried: Connect, { listeners }: Partial<Facts>): string {
  const telling = tried.find((one) => one.result !== 'no-such-address') ?? tried[0];
  if (!telling || telling.result === 'accepted') return '未知';
  const isFree = listeners && !listeners.some((listener) => listener.port === target.port);
  if (isFree && telling.result === 'refused') return '连接被拒绝：没有程序在监听';
  return turnedAwayBy[telling.result](duration(telling.elapsedMs));
}

/** Failures that don't show whether a connection was made. */
const silentOnPort: readonly Failure[] = [
  'unsafe-port',
  'address-invalid',
  'name-not-resolved',
  'blocked',
  'proxy',
  'local-network-denied',
  'mixed-content',
  'websocket',
  'other',
];

function portSeenByAttempt(attempt: Attempt | undefined): Sight {
  const failure = failureOf(attempt);
  if (failure === 'refused') return { state: 'bad', sentence: '连接被拒绝' };
  if (failure === 'unreachable') return { state: 'bad', sentence: '无法到达' };
  if (failure === 'access-denied') return { state: 'bad', sentence: '系统阻止此浏览器建立连接' };
  // The code doesn't say whether the connection or the first answer took too long.
  if (failure === 'timed-out') return { state: 'unknown', sentence: `${duration(attempt?.elapsedMs ?? 0)}后仍无响应` };
  const isConnected = attempt?.outcome === 'answered' || (failure && !silentOnPort.includes(failure));
  return isConnected ? { state: 'ok', sentence: '接受连接' } : { state: 'unknown', sentence: '未知' };
}
