import type { Failure } from '../../evidence/browser/attempt.ts';
import type { Connect } from '../../evidence/port/connect.ts';
import type { Remembered } from '../../evidence/port/remembered.ts';
import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { protocolName } from './checks/protocol-name.ts';
import { programName } from './names/describe-program.ts';
import { duration } from './names/duration.ts';
import { listed } from './names/listed.ts';
import { spaced } from './names/spaced.ts';
import { timeAgo } from './names/time-ago.ts';

type Protocol = Extract<ReplyOutcome, { kind: 'not-http' }>['protocol'];

const stoppedByBrowser: Partial<Record<Failure, (port: number) => string>> = {
  'unsafe-port': (port) => `禁止打开端口 ${port} 上的页面`,
  blocked: () => '被浏览器中的某个功能拦截',
  proxy: () => '代理没有转发请求',
  'local-network-denied': () => '发出请求的网站未获准访问这台计算机',
  'mixed-content': () => '不允许 HTTPS 页面发出此请求',
};

const turnedAway: Record<Exclude<Connect[number]['result'], 'accepted'>, (elapsedMs: number | undefined) => string> = {
  refused: () => '连接被拒绝',
  silent: (elapsedMs) => `${duration(elapsedMs)}后仍无响应`,
  unreachable: () => '无法到达',
  prohibited: () => '过滤规则阻止了连接',
  'no-such-address': () => '这台计算机没有此地址',
  failed: () => '无法尝试连接',
};

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

const brokenReply: Partial<Record<ReplyOutcome['kind'], string>> = {
  closed: '未响应就关闭连接',
  reset: '重置连接',
  silent: '接受连接，但没有响应',
  'not-tls': '不使用 TLS',
  'tls-failed': 'TLS 握手失败',
  'cert-rejected': '证书未被接受',
};

/** What was seen at each stop of the request, in one short sentence. Which one is said is decided in `words/report`. */
export const journey = {
  stoppedByBrowser,
  sent: '已发送请求',
  waiting: (elapsedMs: number | undefined) => `已等待 ${duration(elapsedMs)}`,
  noAddress: '未找到地址',
  invalidAddress: '浏览器无法连接这样的地址',
  resolvesTo: (addresses: readonly string[]) => `解析为 ${listed(addresses)}`,
  everyAddress: '表示这台计算机的所有地址',
  ipAddress: 'IP 地址，无需解析',
  accepts: '接受连接',
  acceptsOnSome: (on: readonly string[], notOn: readonly string[]) => `${listed(on)} 接受连接，${listed(notOn)} 不接受`,
  refusedBecauseFree: '连接被拒绝：没有程序在监听',
  accessDenied: '系统阻止此浏览器建立连接',
  turnedAway,
  paused: (name: string) => spaced`${name}已暂停`,
  speaks: (protocol: Protocol) => spaced`使用的协议是${protocolName(protocol)}`,
  brokenTalk,
  brokenReply,
  webServer: 'Web 服务器',
  loops: '循环重定向',
  stopsMidway: '中途停止',
  invalidHttp: '无效的 HTTP',
  status: (status: number, elapsedMs: number | undefined) => spaced`${status}，用时 ${duration(elapsedMs)}`,
  noneSoFar: '尚无响应',
  /** `上次见到：Next.js，12 分钟前` */
  lastSeen: (remembered: NonNullable<Remembered>, at: string) =>
    `上次见到：${programName(remembered)}，${timeAgo(remembered.lastAnsweredAt, at)}`,
};
