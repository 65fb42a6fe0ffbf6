import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from '../evidence/address/target.ts';
import type { Facts, FoundOut, UnknownReason } from '../evidence/index.ts';
import { once } from './once.ts';
import type { MachineFact, ProbeContext, Probes } from './probe.ts';
import { connect } from './probes/connect.ts';
import { listeners, readListenRows } from './probes/listeners.ts';
import { findSocketHolders } from './system/find-socket-holders.ts';
import { readProcesses } from './system/processes.ts';
import { systemErrorCode } from './system-error-code.ts';
import { Unknown } from './unknown.ts';

/** No probe takes this long unless the machine itself is stuck. Its fact is then reported as timed out. */
const deadlineMs = 6_000;

/**
 * What most verdicts rest on. The listener table is read first, so that our own connections aren't in the queues it shows. The other probes
 * are loaded after these two have started, since loading takes longer than both.
 */
const firstProbes = { listeners, connect };

/** The other probes start after this, even if the port hasn't answered yet. */
const headStartMs = 20;

/**
 * Finds out what this machine knows of the target. All probes start as soon as they are loaded and wait for the facts they build on,
 * so each fact is emitted as early as it can be. Resolves when every fact is known, or known to be unknown.
 */
export async function look(
  target: Target,
  emit: (found: FoundOut) => void,
  patience: Pick<ProbeContext, 'silenceMs'> = {},
): Promise<void> {
  let probes: Partial<Probes> = firstProbes;
  const running = new Map<MachineFact, Promise<unknown>>();
  const sockets = once(readListenRows);
  const processes = once(readProcesses);
  const context: ProbeContext = {
    target,
    ...patience,
    sockets,
    holders: once(async () => findSocketHolders(await sockets(), processes)),
    processes,
    found: (name) => start(name) as Promise<Facts[typeof name]>,
  };
  const first = tellAll();
  await Promise.race([first, pause(headStartMs)]);
  ({ probes } = await import('./probes/index.ts'));
  await Promise.all([first, tellAll()]);

  /** Starts the loaded probes that haven't started yet. */
  function tellAll(): Promise<unknown> {
    const names = Object.keys(probes) as MachineFact[];
    return Promise.all(names.filter((name) => !running.has(name)).map(tell));
  }

  function start(name: MachineFact): Promise<unknown> {
    const known = running.get(name) ?? withDeadline(begin(name));
    running.set(name, known);
    return known;
  }

  /** Async, so that what a probe throws before its first await rejects as well, and the probes that need it can go on without. */
  async function begin(name: MachineFact): Promise<unknown> {
    const probe: ((context: ProbeContext) => Promise<unknown>) | undefined = probes[name];
    if (!probe) throw new Unknown('helper-failed');
    return probe(context);
  }

  async function tell(name: MachineFact): Promise<void> {
    try {
      emit({ facts: { [name]: await start(name) }, unknown: {} });
    } catch (error) {
      emit({ facts: {}, unknown: { [name]: reasonOf(error) } });
    }
  }
}

function reasonOf(error: unknown): UnknownReason {
  if (error instanceof Unknown) return error.reason;
  const code = systemErrorCode(error);
  return code === 'EACCES' || code === 'EPERM' ? 'not-permitted' : 'helper-failed';
}

async function withDeadline<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unknown('timed-out')), deadlineMs);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
