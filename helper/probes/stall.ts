import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Stall } from '../../evidence/port/stall.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { expectationFor } from '../programs/expectation-for.ts';
import type { Expectation } from '../programs/known-programs.ts';
import { connectLoopback } from '../reach/connect-loopback.ts';
import { parseCounters } from '../system/linux/parse-counters.ts';
import { socketRows } from '../system/linux/socket-rows.ts';
import { perPlatform } from '../system/per-platform.ts';
import { Unknown } from '../unknown.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { httpRequest } from './replies/http-request.ts';
import { type Ends, endsOf } from './stall/ends-of.ts';
import { otherConnections } from './stall/other-connections.ts';
import { processorUse } from './stall/processor-use.ts';
import { servingProcesses } from './stall/serving-processes.ts';

type Observation = Stall[number];

/** The kernel repeats an unanswered SYN after 1 s, and by then the repetition has been counted. */
const observationMs = 1_200;

/** Where the bytes of a silent connection are. We open one of our own for it, and look at it from both ends. */
export const stall: Probe<'stall'> = async (context) => {
  const addresses = await silentAddresses(context);
  if (addresses.length === 0) throw new Unknown('not-needed');
  const opened = addresses.map(async (address) => ({
    address,
    opening: openingFor(context, address, await expectationFor(context, address)),
  }));
  return observe(await Promise.all(opened), context);
};

async function silentAddresses({ target, found }: ProbeContext): Promise<string[]> {
  const connect = (await found('connect')).filter(({ result }) => result === 'silent');
  const own = (await found('replies')).filter(
    ({ scheme, host, outcome }) => scheme === target.scheme && !host && outcome.kind === 'silent',
  );
  return [...new Set([...connect, ...own].map(({ address }) => address))];
}

/** A database gets the first words of its own protocol, and a service that speaks first gets none. */
function openingFor({ target }: ProbeContext, address: string, expectation: Expectation): Buffer {
  if (typeof expectation === 'object' && !expectation.mayBeWeb) return expectation.service.opening ?? Buffer.alloc(0);
  return httpRequest(target, address, 'http');
}

type Opened = { address: string; opening: Buffer };

const observe: (opened: Opened[], context: ProbeContext) => Promise<Stall> = perPlatform({ linux: observeOnLinux });

async function observeOnLinux(opened: Opened[], context: ProbeContext): Promise<Stall> {
  const { target } = context;
  const servers = await Promise.all(opened.map(({ address }) => watched(address, context)));
  const overflowsBefore = queueOverflows();
  const ends = opened.map(({ address, opening }) => ({
    address,
    sentBytes: opening.length,
    socket: open(address, target.port, opening),
  }));
  try {
    await setTimeout(observationMs);
    const rows = socketRows();
    const overflows = queueOverflows() - overflowsBefore;
    const seen = ends.flatMap(({ address, sentBytes, socket }) => {
      const both = endsOf({ address, port: target.port, localPort: socket.localPort }, rows);
      return both ? [observation(address, both, { overflows, sentBytes })] : [];
    });
    return await Promise.all(
      seen.map(async (one) => {
        const { serving = [], use } = servers.find(({ address }) => address === one.address) ?? {};
        const asked = { address: one.address, port: target.port, rows, serving };
        const others = await otherConnections(asked, context.processes);
        // A program that doesn't know of the connection isn't busy with it.
        const processor = one.client === 'syn-sent' ? undefined : use?.();
        return withoutUndefined({ ...one, processorUse: processor, others: others.length > 0 ? others : undefined });
      }),
    );
  } finally {
    for (const { socket } of ends) socket.destroy();
  }
}

/** Who serves an address, and what it's doing in the meantime. */
async function watched(address: string, context: ProbeContext) {
  const serving = await servingProcesses(context, address);
  return { address, serving, use: processorUse(serving) };
}

function open(address: string, port: number, opening: Buffer): Socket {
  const socket = connectLoopback(address, port).on('error', () => undefined);
  socket.write(opening);
  return socket;
}

interface Counted {
  overflows: number;
  sentBytes: number;
}

function observation(address: string, { client, server }: Ends, { overflows, sentBytes }: Counted): Observation {
  const readBytes = sentBytes - client.sendBytes - (server?.receiveBytes ?? 0);
  return {
    address,
    client: either(client.state, 'syn-sent', 'established'),
    retransmits: client.retransmits,
    // The kernel counts the SYN itself as one byte.
    unacknowledgedBytes: client.state === 'syn-sent' ? 0 : client.sendBytes,
    ...(server && {
      server: {
        state: either(server.state, 'syn-received', 'established'),
        accepted: server.inode !== 0,
        unreadBytes: server.receiveBytes,
        ...(server.inode !== 0 && readBytes > 0 && { readBytes }),
      },
    }),
    queueOverflows: overflows,
  };
}

function either<One extends string, Two extends string>(state: string, one: One, two: Two): One | Two | 'other' {
  return state === one ? one : state === two ? two : 'other';
}

function queueOverflows(): number {
  const { ListenOverflows = 0, ListenDrops = 0 } = parseCounters(readFileSync('/proc/net/netstat', 'utf8'), 'TcpExt');
  return Math.max(ListenOverflows, ListenDrops);
}
