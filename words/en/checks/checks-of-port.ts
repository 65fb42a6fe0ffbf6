import { urlHost } from '../../../evidence/address/target.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import type { Refusal } from '../../../evidence/port/refusal.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { describeProgram } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';

const connected: Record<Connect[number]['result'], (where: string, elapsed: string) => Check> = {
  accepted: (where) => ({ mark: 'ok', text: `${where} accepted a connection` }),
  refused: (where) => ({ mark: 'bad', text: `${where} refused the connection` }),
  silent: (where, elapsed) => ({ mark: 'bad', text: `${where} didn't answer within ${elapsed}` }),
  unreachable: (where) => ({ mark: 'bad', text: `${where} can't be reached` }),
  prohibited: (where) => ({ mark: 'bad', text: `A filter blocks connections to ${where}` }),
  'no-such-address': (where) => ({ mark: 'none', text: `${where}: no such address on this computer` }),
  failed: (where) => ({ mark: 'bad', text: `${where} couldn't be tried` }),
};

export function checkConnect(connect: Connect, { target }: CheckedAt): Check[] {
  return connect.map(({ address, result, code, elapsedMs }) => {
    const check = connected[result](`${urlHost(address)}:${target.port}`, duration(elapsedMs));
    return result === 'failed' && code ? { ...check, text: `${check.text} (${code})` } : check;
  });
}

export function checkListeners(listeners: Listeners, { target }: CheckedAt): Check[] {
  const here = listeners.filter((listener) => listener.port === target.port);
  if (here.length === 0) return [{ mark: 'bad', text: `No program is listening on port ${target.port}` }];
  return here.map(({ address, waiting }) => ({
    mark: 'ok',
    text: listening(`${urlHost(address)}:${target.port}`, waiting),
  }));
}

function listening(where: string, waiting: number | undefined): string {
  if (!waiting) return `A program is listening on ${where}`;
  return waiting === 1
    ? `A program is listening on ${where}, with 1 connection waiting`
    : `A program is listening on ${where}, with ${waiting} connections waiting`;
}

export function checkOwners(owners: Owners, { target }: CheckedAt): Check[] {
  return owners.map(({ address, process }) => {
    const where = `${urlHost(address)}:${target.port}`;
    if (!process)
      return { mark: 'none', text: `The program on ${where} couldn't be identified: it runs as another user` };
    const program = describeProgram(process);
    if (process.state === 'stopped')
      return { mark: 'bad', text: `${program} is listening on ${where}, but it's suspended` };
    if (process.state === 'traced')
      return { mark: 'bad', text: `${program} is listening on ${where}, but a debugger has paused it` };
    return { mark: 'ok', text: `${program} is listening on ${where}` };
  });
}

export function checkRefusal(refusal: Refusal): Check[] {
  return refusal.map(({ address, resetsSent, unreachablesSent }) => {
    const isBySystem = resetsSent > 0 && unreachablesSent === 0;
    return isBySystem
      ? { mark: 'none', text: `The system itself refuses connections on ${address}` }
      : { mark: 'bad', text: `A filter, such as a firewall, refuses connections on ${address}` };
  });
}

export function checkStall(stall: Stall): Check[] {
  return stall.map((one) => ({ mark: 'bad', text: stuckWhere(one) }));
}

function stuckWhere({ address, client, server, queueOverflows, unacknowledgedBytes }: Stall[number]): string {
  if (queueOverflows) return `On ${address}, the program's queue of new connections is full`;
  if (client === 'syn-sent') return `Nothing on ${address} answers the first packet`;
  if (server && !server.accepted) return `On ${address}, the program hasn't accepted the connection`;
  if (server && server.unreadBytes > 0 && !server.readBytes)
    return `On ${address}, the program hasn't read the request (${server.unreadBytes} bytes waiting)`;
  if (server && server.unreadBytes > 0) return `On ${address}, the program has read only part of the request`;
  if (server) return `On ${address}, the program has read the request but doesn't reply`;
  if (unacknowledgedBytes) return `The other end of the connection to ${address} doesn't acknowledge the request`;
  return `Connected to ${address}, but nothing comes back`;
}
