import { urlHost } from '../../../evidence/address/target.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import type { Refusal } from '../../../evidence/port/refusal.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { describeProgram } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';
import { spaced } from '../names/spaced.ts';

const connected: Record<Connect[number]['result'], (where: string, elapsed: string) => Check> = {
  accepted: (where) => ({ mark: 'ok', text: `${where} 接受了连接` }),
  refused: (where) => ({ mark: 'bad', text: `${where} 拒绝了连接` }),
  silent: (where, elapsed) => ({ mark: 'bad', text: spaced`${where} 在 ${elapsed}内没有响应` }),
  unreachable: (where) => ({ mark: 'bad', text: `无法到达 ${where}` }),
  prohibited: (where) => ({ mark: 'bad', text: `过滤规则阻止了到 ${where} 的连接` }),
  'no-such-address': (where) => ({ mark: 'none', text: `${where}：这台计算机上没有此地址` }),
  failed: (where) => ({ mark: 'bad', text: `无法尝试连接 ${where}` }),
};

export function checkConnect(connect: Connect, { target }: CheckedAt): Check[] {
  return connect.map(({ address, result, code, elapsedMs }) => {
    const check = connected[result](`${urlHost(address)}:${target.port}`, duration(elapsedMs));
    return result === 'failed' && code ? { ...check, text: `${check.text}（${code}）` } : check;
  });
}

export function checkListeners(listeners: Listeners, { target }: CheckedAt): Check[] {
  const here = listeners.filter((listener) => listener.port === target.port);
  if (here.length === 0) return [{ mark: 'bad', text: `没有程序监听端口 ${target.port}` }];
  return here.map(({ address, waiting }) => ({
    mark: 'ok',
    text: listening(`${urlHost(address)}:${target.port}`, waiting),
  }));
}

function listening(where: string, waiting: number | undefined): string {
  if (!waiting) return `有程序在监听 ${where}`;
  return waiting === 1
    ? `有程序在监听 ${where}，有 1 个连接在等待`
    : `有程序在监听 ${where}，有 ${waiting} 个连接在等待`;
}

export function checkOwners(owners: Owners, { target }: CheckedAt): Check[] {
  return owners.map(({ address, process }) => {
    const where = `${urlHost(address)}:${target.port}`;
    if (!process) return { mark: 'none', text: `无法看到监听 ${where} 的程序：它以另一用户的身份运行` };
    const program = describeProgram(process);
    if (process.state === 'stopped') return { mark: 'bad', text: spaced`${program} 在监听 ${where}，但已挂起` };
    if (process.state === 'traced') return { mark: 'bad', text: spaced`${program} 在监听 ${where}，但已被调试器暂停` };
    return { mark: 'ok', text: spaced`${program} 在监听 ${where}` };
  });
}

export function checkRefusal(refusal: Refusal): Check[] {
  return refusal.map(({ address, resetsSent, unreachablesSent }) => {
    const isBySystem = resetsSent > 0 && unreachablesSent === 0;
    return isBySystem
      ? { mark: 'none', text: `系统自身拒绝了 ${address} 上的连接` }
      : { mark: 'bad', text: `防火墙等过滤程序拒绝了 ${address} 上的连接` };
  });
}

export function checkStall(stall: Stall): Check[] {
  return stall.map((one) => ({ mark: 'bad', text: stuckWhere(one) }));
}

function stuckWhere({ address, client, server, queueOverflows, unacknowledgedBytes }: Stall[number]): string {
  if (queueOverflows) return `${address} 上程序的新连接队列已满`;
  if (client === 'syn-sent') return `发往 ${address} 的第一个数据包没有得到应答`;
  if (server && !server.accepted) return `${address} 上的程序尚未接受该连接`;
  if (server && server.unreadBytes > 0 && !server.readBytes)
    return `${address} 上的程序尚未读取请求（${server.unreadBytes} 字节在等待）`;
  if (server && server.unreadBytes > 0) return `${address} 上的程序只读取了请求的一部分`;
  if (server) return `${address} 上的程序已读取请求，但没有响应`;
  if (unacknowledgedBytes) return `到 ${address} 的连接的另一端没有确认收到请求`;
  return `已连接到 ${address}，但没有收到任何数据`;
}
