import { urlHost } from '../../../evidence/address/target.ts';
import type { Certificate } from '../../../evidence/port/certificate.ts';
import type { Replies, ReplyOutcome } from '../../../evidence/port/replies.ts';
import type { Upstreams } from '../../../evidence/port/upstreams.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { duration } from '../names/duration.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';
import { protocolName } from './protocol-name.ts';

export function checkReplies(replies: Replies, { target }: CheckedAt): Check[] {
  return replies.flatMap(({ address, scheme, host, outcome, elapsedMs }) => {
    // The fact `connect` already says so, once for each address.
    if (outcome.kind === 'no-connection') return [];
    const url = `${scheme}://${urlHost(address)}:${target.port}`;
    return [checkOutcome(outcome, host ? `${url}（以 ${host} 为主机名请求）` : url, duration(elapsedMs))];
  });
}

const certificateProblems = {
  expired: (where: string) => spaced`${where}出示的证书不在有效期内`,
  untrusted: (where: string) => spaced`${where}出示的证书不受信任`,
  name: (where: string) => spaced`${where}出示的证书属于另一个域名`,
  other: (where: string) => spaced`${where}出示的证书未被接受`,
} as const;

const faults = {
  truncated: (where: string) => spaced`${where}的响应中途停止`,
  'broken-headers': (where: string) => spaced`${where}的响应标头会被浏览器拒绝`,
  'broken-body': (where: string) => spaced`${where}的响应正文分块有误`,
  'broken-encoding': (where: string) => spaced`${where}的响应正文无法解压缩`,
} as const;

function checkOutcome(
  outcome: Exclude<ReplyOutcome, { kind: 'no-connection' }>,
  where: string,
  elapsed: string,
): Check {
  switch (outcome.kind) {
    case 'http':
      return {
        mark: outcome.status < 400 ? 'ok' : 'bad',
        text: spaced`${where}在 ${elapsed}内返回 ${outcome.status}`,
      };
    case 'broken-http':
      return { mark: 'bad', text: faults[outcome.fault](where) };
    case 'not-http':
      return { mark: 'bad', text: spaced`${where}使用的协议是${protocolName(outcome.protocol)}` };
    case 'closed':
      return { mark: 'bad', text: spaced`${where}未响应就关闭了连接` };
    case 'reset':
      return { mark: 'bad', text: spaced`${where}重置了连接` };
    case 'silent':
      return { mark: 'bad', text: spaced`${where}在 ${elapsed}内没有响应` };
    case 'not-tls':
      return { mark: 'bad', text: spaced`${where}不使用 TLS` };
    case 'tls-failed':
      return { mark: 'bad', text: spaced`${where}的 TLS 握手失败（${outcome.code}）` };
    case 'cert-rejected':
      return { mark: 'bad', text: certificateProblems[outcome.problem](where) };
    case 'failed':
      return { mark: 'bad', text: spaced`${where}失败，浏览器没有说明原因` };
  }
}

export function checkCertificate(certificate: Certificate, { target, at }: CheckedAt): Check[] {
  return [...checkDates(certificate, at), ...checkNames(certificate, target.host), ...checkIssuer(certificate)];
}

function checkDates({ notBefore, notAfter }: Certificate, at: string): Check[] {
  const text = validity(notBefore, notAfter);
  if (!text) return [];
  const isCurrent = (!notBefore || notBefore <= at) && (!notAfter || at <= notAfter);
  return [{ mark: isCurrent ? 'ok' : 'bad', text }];
}

function validity(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return `证书的有效期为 ${day(from)} 至 ${day(to)}`;
  if (from) return `证书自 ${day(from)} 起有效`;
  return to && `证书有效期至 ${day(to)}`;
}

function checkNames({ names, coversHost }: Certificate, host: string): Check[] {
  if (coversHost === undefined) return [];
  if (coversHost) return [{ mark: 'ok', text: `证书适用于 ${host}` }];
  if (!names) return [{ mark: 'bad', text: `证书不适用于 ${host}` }];
  const text =
    names.length > 0 ? `证书适用于 ${listed(names)}，不适用于 ${host}` : `证书没有列出任何域名，因此不适用于 ${host}`;
  return [{ mark: 'bad', text }];
}

function checkIssuer({ selfSigned, issuer }: Certificate): Check[] {
  if (selfSigned) return [{ mark: 'none', text: '证书是自签名的' }];
  return issuer ? [{ mark: 'none', text: spaced`证书的颁发者是${issuer}` }] : [];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

const tried: Record<Upstreams[number]['result'], (server: string) => Check> = {
  accepted: (server) => ({ mark: 'ok', text: spaced`${server}接受连接` }),
  refused: (server) => ({ mark: 'bad', text: spaced`${server}拒绝连接` }),
  silent: (server) => ({ mark: 'bad', text: spaced`${server}没有响应` }),
  unreachable: (server) => ({ mark: 'bad', text: spaced`${server}无法到达` }),
  'not-tried': (server) => ({ mark: 'none', text: spaced`${server}不在这台计算机上，未尝试连接` }),
};

export function checkUpstreams(upstreams: Upstreams): Check[] {
  if (upstreams.length === 0) return [{ mark: 'none', text: '没有找到指明它后面服务器的配置' }];
  return upstreams.flatMap(({ behind = [], ...upstream }) => [upstream, ...behind]).flatMap(checkUpstream);
}

const replied: Record<NonNullable<Upstreams[number]['reply']>, (server: string, status?: number) => string> = {
  http: (server, status) => (status ? spaced`${server}返回 ${status}` : spaced`${server}有响应`),
  'not-http': (server) => spaced`${server}使用的不是 HTTP`,
  closed: (server) => spaced`${server}未响应就关闭了连接`,
  silent: (server) => spaced`${server}接受连接，但没有响应`,
};

function checkUpstream({ url, result, namedBy, refusedOn, reply, status }: Upstreams[number]): Check[] {
  const isAnswer = reply === 'http' && (status ?? 200) < 500;
  const server = `${url}（由 ${namedBy} 指明）`;
  const attempt = tried[result](server);
  const text = reply ? replied[reply](server, status) : attempt.text;
  return [
    { mark: reply && !isAnswer ? 'bad' : attempt.mark, text },
    ...(refusedOn ? [{ mark: 'bad' as const, text: spaced`${server} 拒绝 ${listed(refusedOn)} 上的连接` }] : []),
  ];
}
