import { homedir } from 'node:os';
import type { Container } from '../../../evidence/machine/containers.ts';
import { maskCommand } from '../../secrets/mask-command.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { quoted } from '../owners/quoted.ts';
import type { Bindings, Inspected } from './engine-answers.ts';
import { workingFolder } from './working-folder.ts';

type Described = Omit<Container, 'engine' | 'listeners'>;

/** The states of Docker, and what Podman calls them. */
const states: Record<string, Container['state']> = {
  created: 'created',
  configured: 'created',
  initialized: 'created',
  running: 'running',
  stopping: 'running',
  paused: 'paused',
  restarting: 'restarting',
  exited: 'exited',
  stopped: 'exited',
  removing: 'dead',
  dead: 'dead',
};

const maximumNameLength = 120;
const maximumCommandLength = 300;

/** An engine's description of a container as evidence, with the folder unchanged; undefined for an unknown state. */
export function describeContainer({
  Name,
  State,
  RestartCount,
  HostConfig,
  ...more
}: Inspected): Described | undefined {
  const state = states[State.Status.toLowerCase()];
  if (!state) return undefined;
  const { Labels, Image, Cmd, ExposedPorts } = more.Config ?? {};
  const inEffect = publishedIn(more.NetworkSettings?.Ports);
  return withoutUndefined({
    name: shortened(Name.replace(/^\//, '')),
    image: Image ? shortened(Image) : undefined,
    command: Cmd?.length ? commandOf(Cmd) : undefined,
    service: labelled(Labels, 'com.docker.compose.service', 'io.podman.compose.service'),
    project: labelled(Labels, 'com.docker.compose.project', 'io.podman.compose.project'),
    folder: workingFolder(more, homedir()),
    state,
    health: healthOf(State),
    startedAt: timeOf(State.StartedAt),
    ...(state !== 'running' && ending(State)),
    restarts: RestartCount || undefined,
    // Ports of an exited container stand only in its configuration.
    published: inEffect.length > 0 ? inEffect : publishedIn(HostConfig?.PortBindings),
    exposed: Object.keys(ExposedPorts ?? {}).flatMap((key) => tcpPort(key) ?? []),
    hostNetwork: HostConfig?.NetworkMode === 'host' || undefined,
  });
}

/** Cut off it would be another command. */
function commandOf(words: readonly string[]): string | undefined {
  const command = maskCommand(words).map(quoted).join(' ');
  return command.length > maximumCommandLength ? undefined : command;
}

/** A container that never started has no end time, whatever the engine reports. */
function ending({ ExitCode, FinishedAt, StartedAt, OOMKilled }: Inspected['State']) {
  if (!timeOf(StartedAt)) return {};
  return { finishedAt: timeOf(FinishedAt), exitCode: ExitCode, outOfMemory: OOMKilled || undefined };
}

function healthOf({ Health }: Inspected['State']): Container['health'] {
  return (['starting', 'healthy', 'unhealthy'] as const).find((word) => word === Health?.Status);
}

/** `{ "80/tcp": [{ "HostIp": "127.0.0.1", "HostPort": "8080" }], "9000/tcp": null }` */
function publishedIn(bindings: Bindings): Described['published'] {
  return Object.entries(bindings ?? {}).flatMap(([key, hosts]) => {
    const containerPort = tcpPort(key);
    if (!containerPort || !Array.isArray(hosts)) return [];
    return hosts.flatMap(({ HostIp, HostPort }) => {
      const hostPort = Number(HostPort);
      return hostPort > 0 ? [{ ...(HostIp && { hostAddress: HostIp }), hostPort, containerPort }] : [];
    });
  });
}

/** `80/tcp`; other protocols are of no use to a browser. */
function tcpPort(key: string): number | undefined {
  const port = /^(\d{1,5})(\/tcp)?$/.exec(key)?.[1];
  return port ? Number(port) : undefined;
}

/** Engines write the year 1 for "never", and nine digits after the second. */
function timeOf(text: string | undefined): string | undefined {
  const time = text ? new Date(text) : undefined;
  return time && time.getTime() > 0 ? time.toISOString() : undefined;
}

function labelled(labels: Record<string, string> | null | undefined, ...names: string[]): string | undefined {
  const value = names.map((name) => labels?.[name]).find(Boolean);
  return value && shortened(value);
}

function shortened(text: string): string {
  return text.slice(0, maximumNameLength);
}
