import { homedir } from 'node:os';
import type { Container, Containers } from '../../evidence/machine/containers.ts';
import { placeOfContainer } from '../checkout/place-of-container.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import type { Settings } from '../system/docker-config.ts';
import { perPlatform } from '../system/per-platform.ts';
import { Unknown } from '../unknown.ts';
import { engineSockets } from './containers/engine-sockets.ts';
import { keepsPodmanContainers } from './containers/keeps-podman-containers.ts';
import { type OfEngine, readEngine } from './containers/read-engine.ts';
import { tellOfContainers } from './containers/tell-of-containers.ts';

type Engine = NonNullable<OfEngine['engine']>;

/** Engines answer within 50 ms; Podman on an overloaded machine took more than one second. No other probe waits for this one. */
const deadlineMs = 2_500;

/** Which containers use the port, asked from the engines that listen on this computer's own sockets. */
export const containers: Probe<'containers'> = (context) =>
  containersWith(context, { environment: process.env, home: homedir() });

const containersWith: (context: ProbeContext, settings: Settings) => Promise<Containers> = perPlatform({
  linux: containersOfEngines,
  macos: containersOfEngines,
});

async function containersOfEngines({ target, processes }: ProbeContext, settings: Settings): Promise<Containers> {
  return containersAt(target.port, engineSockets(settings), async (asked) => {
    if (!asked.includes('podman') && keepsPodmanContainers(settings)) return true;
    return asked.length === 0 && tellOfContainers(await (await processes()).names());
  });
}

/** For a list someone is looking at: engines that don't answer in time are left out. */
const listDeadlineMs = 1_000;

/** All containers of the engines that answer in time, running or not, each with its folder as the engine reports it. */
export const allContainers: () => Promise<Container[]> = perPlatform({
  linux: containersInTime,
  macos: containersInTime,
  windows: async () => [],
});

async function containersInTime(): Promise<Container[]> {
  const signal = AbortSignal.timeout(listDeadlineMs);
  const paths = engineSockets({ environment: process.env, home: homedir() });
  return distinct(await Promise.all(paths.map((path) => readEngine(path, signal))));
}

/**
 * The containers of the engines at these sockets that publish the port, listen on it inside or expose it.
 * @param isOneHidden whether there may be a container that none of the engines which answered knows of
 * @throws Unknown if an engine couldn't be asked and no other one explains the port
 */
export async function containersAt(
  port: number,
  socketPaths: readonly string[],
  isOneHidden: (asked: readonly Engine[]) => boolean | Promise<boolean>,
): Promise<Containers> {
  const signal = AbortSignal.timeout(deadlineMs);
  const engines = await Promise.all(socketPaths.map((path) => readEngine(path, signal)));
  const found = distinct(engines).filter((container) => concerns(container, port));
  if (found.length > 0)
    return found.map((container) => ({ ...withoutFolder(container), ...placeOfContainer(container) }));
  const reason = engines.map(({ unknown }) => unknown).find(Boolean);
  if (reason) throw new Unknown(reason);
  // Podman works without a service, and an engine may be someone else's.
  if (await isOneHidden(engines.flatMap(({ engine }) => engine ?? []))) throw new Unknown('not-permitted');
  return [];
}

/** Two sockets may lead to the same engine. */
function distinct(engines: OfEngine[]): Container[] {
  return [...new Map(engines.flatMap(({ containers }) => [...containers])).values()];
}

function withoutFolder({ folder: _, ...container }: Container): Container {
  return container;
}

function concerns({ published, exposed = [], listeners = [] }: Container, port: number): boolean {
  return (
    published.some(({ hostPort, containerPort }) => hostPort === port || containerPort === port) ||
    exposed.includes(port) ||
    listeners.some((listener) => listener.port === port)
  );
}
