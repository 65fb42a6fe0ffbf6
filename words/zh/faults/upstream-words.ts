import type { UpstreamFault } from '../../../diagnosis/reading/reply/upstream-fault.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import { titleThatFits } from '../../names/title-that-fits.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';
import { withCommand } from '../steps/with-command.ts';

/** Words for a fault behind a proxy. */

export function titleOfFault(port: number, fault: UpstreamFault | undefined): string {
  const short = `端口 ${port} 背后的服务器没有响应`;
  if (!fault) return short;
  if (fault.kind === 'other-family')
    return titleThatFits(`端口 ${port} 将请求转发到 ${shown(fault.server.url)}，但它只在一个地址上响应`, short);
  return titleThatFits(`${short}：${shown(fault.server.url)}`, short);
}

/** Without `tcp://`, which stands for a bare connection and means nothing to most people. */
function shown(url: string): string {
  return url.replace(/^tcp:\/\//, '');
}

type Server = UpstreamFault['server'];

const saysOf: Record<Server['result'], (named: string) => string> = {
  accepted: (named) => `${named} 接受连接。`,
  refused: (named) => `${named} 拒绝连接。`,
  silent: (named) => `${named} 对连接没有响应。`,
  unreachable: (named) => `${named} 无法访问。`,
  'not-tried': (named) => `${named} 没有尝试连接。`,
};

const saysInReply: Record<NonNullable<Server['reply']>, (named: string) => string> = {
  http: (named) => `${named} 有响应。`,
  'not-http': (named) => `${named} 接受连接，但使用的不是 HTTP。`,
  closed: (named) => `${named} 接受连接，但没有响应就将其关闭。`,
  silent: (named) => `${named} 接受连接，但没有响应。`,
};

export function saysOfFault({ server, kind, through }: UpstreamFault, instead: string | undefined): string {
  const chain = through ? `它背后的服务器 ${shown(through.url)} 也在运行，并继续转发请求。` : '';
  const named = spaced`${placeOf(server)} 中指明的服务器 ${shown(server.url)}`;
  if (kind === 'mute') return chain + saysInReply[server.reply ?? 'silent'](named);
  if (kind === 'dead')
    return `${chain}${saysOf[server.result](named)}${instead ? `确实有程序在监听该端口，但监听的是 ${instead}。` : ''}`;
  return `${chain}${named} 接受连接，但在 ${listed(server.refusedOn ?? [])} 上不接受。该域名有两个地址，代理可能使用了没有程序监听的那一个。`;
}

const places: Record<string, string> = { 'error page': '错误页面', 'command line': '命令行', log: '日志' };

/** A file goes by its path alone. */
function placeOf({ namedBy }: Server): string {
  return places[namedBy] ?? namedBy;
}

export function stepsForFault(
  fault: UpstreamFault | undefined,
  instead: string | undefined,
  os: OperatingSystem,
): Step[] {
  if (!fault) return [{ text: '启动代理背后的服务器。代理的日志中有它的名称。' }, otherAddress];
  const { server, kind } = fault;
  if (kind === 'other-family') return [oneAddress(fault), { text: '或者让它背后的服务器监听两个地址。' }];
  const start =
    kind === 'mute'
      ? `查看服务器 ${shown(server.url)} 的终端或日志：它正在运行，但没有响应。`
      : `启动应该在 ${shown(server.url)} 上的服务器。`;
  const port = URL.canParse(server.url) ? Number(new URL(server.url).port) : 0;
  const look = withCommand('检查那里是否有程序在监听', port > 0 ? listListeners(os, port) : undefined);
  const first = instead ? { text: spaced`将 ${whereNamed(fault)} 中的地址替换为 ${instead}。` } : { text: start };
  return [
    first,
    ...(port > 0 ? [look] : []),
    ...(instead ? [] : [isIpv6(server.url) ? oneAddress(fault) : otherAddress]),
  ];
}

const otherAddress: Step = {
  text: '如果它在其他端口或地址上运行，请将其填入代理的设置。如果设置中写的是 localhost，请改试 127.0.0.1：两者可能通往不同的服务器。',
};

/** `::1` is usually what localhost resolved to, rather than what someone wrote. */
function isIpv6(url: string): boolean {
  return url.includes('[::1]');
}

function oneAddress(fault: UpstreamFault): Step {
  const { server, kind } = fault;
  const address = server.refusedOn?.includes('127.0.0.1') ? '[::1]' : '127.0.0.1';
  const where = whereNamed(fault);
  return {
    text:
      kind === 'other-family'
        ? spaced`将 ${where} 中的 localhost 替换为 ${address}：从 Node.js 17 起，只要系统这样设定，localhost 就会先通往 ::1。`
        : spaced`如果服务器只监听 ${address}，请将 ${where} 中的 localhost 替换为 ${address}：从 Node.js 17 起，只要系统这样设定，localhost 就会先通往 ::1。`,
  };
}

/** A page or a log shows what was tried, not where it is set. */
function whereNamed({ server }: UpstreamFault): string {
  return /page|log|output|console|stderr/.test(server.namedBy) ? '代理的设置' : placeOf(server);
}
