import { setImmediate } from 'node:timers/promises';
import type { Service, Services } from '../../evidence/machine/services.ts';
import type { Process } from '../../evidence/port/owners.ts';
import type { Probe } from '../probe.ts';
import { servesWeb } from '../programs/known-programs.ts';
import { findSocketHolders } from '../system/find-socket-holders.ts';
import type { ListenRow } from '../system/listen-row.ts';
import { readProcesses } from '../system/processes.ts';
import type { Processes } from '../system/running-process.ts';
import { allContainers } from './containers.ts';
import { readListenRows } from './listeners.ts';
import { describeProcess } from './owners/describe-process.ts';
import { withExposure } from './services/with-exposure.ts';

/** What else listens on this computer. Nothing is sent to ports that were not asked for. */
export const services: Probe<'services'> = async ({ target, sockets, holders, processes, found }) => {
  // The target's own owner comes first: both scans read the same thousands of files.
  await found('owners').catch(() => undefined);
  const others = (await sockets()).filter(({ port }) => port !== target.port);
  return withExposure(await servicesOf(others, holders, processes), await processes(), async () => []);
};

/** Everything that listens on this computer. */
export async function allServices(): Promise<Services> {
  const rows = await readListenRows();
  const services = await servicesOf(rows, () => findSocketHolders(rows, readProcesses), readProcesses);
  return withExposure(services, await readProcesses(), allContainers);
}

type Holders = () => Promise<Map<number, number>>;

async function servicesOf(
  rows: ListenRow[],
  findHolders: Holders,
  readAll: () => Promise<Processes>,
): Promise<Services> {
  const [holders, processes] = await Promise.all([findHolders(), readAll()]);
  const ports = [...groupByPort(rows)].sort(([one], [other]) => one - other);
  const described = new Map<number, Process | undefined>();
  const services: Services = [];
  for (const [port, ofPort] of ports) {
    const pid = ofPort.map(({ inode }) => holders.get(inode)).find((holder) => holder !== undefined);
    if (pid !== undefined && !described.has(pid)) {
      // Takes some milliseconds a process, and other probes wait for their answers meanwhile.
      await setImmediate();
      described.set(pid, describeProcess(pid, processes).process);
    }
    services.push(describeService(port, ofPort, pid === undefined ? undefined : described.get(pid)));
  }
  return services;
}

function groupByPort(rows: ListenRow[]): Map<number, ListenRow[]> {
  const groups = new Map<number, ListenRow[]>();
  for (const row of rows) groups.set(row.port, [...(groups.get(row.port) ?? []), row]);
  return groups;
}

function describeService(port: number, rows: ListenRow[], owner: Process | undefined): Service {
  const addresses = [...new Set(rows.map(({ address }) => address))];
  const web = owner && servesWeb(owner);
  return {
    port,
    addresses,
    ...(web !== undefined && { web }),
    ...(owner && pick(owner, ['pid', 'program', 'framework', 'project', 'folder', 'checkout', 'startedAt'])),
  };
}

function pick<Item extends object, Key extends keyof Item>(item: Item, keys: Key[]): Pick<Item, Key> {
  return Object.fromEntries(keys.flatMap((key) => (key in item ? [[key, item[key]]] : []))) as Pick<Item, Key>;
}
