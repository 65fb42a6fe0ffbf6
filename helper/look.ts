import type { Facts, FoundOut, UnknownReason } from '../evidence/index.ts';
import type { Target } from '../evidence/target.ts';
import { holdersOf } from './holders-of.ts';
import { probes } from './probes/index.ts';
import { readListenRows } from './probes/listeners.ts';
import { readProcesses } from './processes.ts';
import type { MachineFact, Sight } from './sight.ts';
import { Unknown } from './unknown.ts';

/** No probe takes this long unless the machine itself is stuck; whoever waits is told then. */
const deadlineMs = 6_000;

/**
 * Finds out what this machine knows of the target. All probes start at once and wait for the facts they build on,
 * so each fact is emitted as early as it can be. Resolves when every fact is known, or known to be unknown.
 */
export async function look(target: Target, emit: (found: FoundOut) => void): Promise<void> {
  const names = Object.keys(probes) as MachineFact[];
  const running = new Map<MachineFact, Promise<unknown>>();
  const sockets = once(readListenRows);
  const processes = once(readProcesses);
  const sight: Sight = {
    target,
    sockets,
    holders: once(async () => holdersOf(await sockets(), processes)),
    processes,
    found: (name) => start(name) as Promise<Facts[typeof name]>,
  };
  await Promise.all(names.map(tell));

  function start(name: MachineFact): Promise<unknown> {
    const probe: (sight: Sight) => Promise<unknown> = probes[name];
    const known = running.get(name) ?? withDeadline(probe(sight));
    running.set(name, known);
    return known;
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
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' ? 'not-permitted' : 'helper-failed';
}

async function withDeadline<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unknown('timed-out')), deadlineMs);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}

function once<Value>(read: () => Value): () => Value {
  let value: { read: Value } | undefined;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}
