import { urlHost } from '../../../evidence/address/target.ts';
import type { Containers } from '../../../evidence/machine/containers.ts';
import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Runtimes } from '../../../evidence/machine/runtimes.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Session } from '../../../evidence/machine/session.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';
import { placeName } from '../names/place-name.ts';
import { runtimeLabel } from '../names/runtime-label.ts';
import { sandboxNames } from '../names/sandbox-words.ts';

export function checkContainers(containers: Containers): Check[] {
  return containers.flatMap(({ name, state, health, published, listeners = [], folder, checkout }): Check[] => {
    const ports = [...new Set(published.map(({ hostPort, containerPort }) => `${hostPort}:${containerPort}`))];
    const inside = listeners.map(({ address, port }) => `${urlHost(address)}:${port}`);
    const named = `Container ${name} (${health && health !== 'healthy' ? `${state}, ${health}` : state})`;
    const container = folder ? `${named} from ${placeName(folder, checkout)}` : named;
    const text = ports.length > 0 ? `${container} publishes ${listed(ports)}` : `${container} publishes no port`;
    const mark = state === 'running' && health !== 'unhealthy' ? 'ok' : 'bad';
    return [
      { mark, text },
      ...(inside.length > 0
        ? [{ mark: 'none' as const, text: `Open inside the container ${name}: ${listed(inside)}` }]
        : []),
    ];
  });
}

export function checkForwarders(forwarders: Forwarders): Check[] {
  return forwarders.flatMap((forwarder): Check[] => {
    const { program, farEnd } = forwarder;
    const faults = faultsOf(forwarder);
    return [
      { mark: faults.length > 0 ? 'none' : 'ok', text: leadsTo(forwarder) },
      ...(farEnd === 'accepted' ? [{ mark: 'ok' as const, text: tried.accepted(program) }] : []),
      ...faults.map((text) => ({ mark: 'bad' as const, text })),
    ];
  });
}

function leadsTo({ program, to, via }: Forwarder): string {
  if (!to) return via ? `${program} forwards connections through ${via}` : `${program} forwards connections`;
  const end = `${to.host}:${to.port}`;
  return via ? `${program} forwards connections to ${end} through ${via}` : `${program} forwards connections to ${end}`;
}

function faultsOf({ program, farEnd, carrier, orphaned, complaint }: Forwarder): string[] {
  return [
    ...(farEnd && farEnd !== 'accepted' ? [tried[farEnd](program)] : []),
    ...(carrier === 'stuck' ? [`The other machine doesn't acknowledge what ${program} sends`] : []),
    ...(orphaned ? [`What ${program} was started for is gone`] : []),
    ...(complaint ? [`${program} reports “${complaint}”`] : []),
  ];
}

const tried: Record<NonNullable<Forwarder['farEnd']>, (program: string) => string> = {
  accepted: (program) => `The far end of ${program} accepts connections`,
  refused: (program) => `The far end of ${program} refuses connections`,
  silent: (program) => `The far end of ${program} doesn't answer`,
  unreachable: (program) => `The far end of ${program} can't be reached`,
  prohibited: (program) => `A filter blocks connections to the far end of ${program}`,
};

export function checkRuntimes(runtimes: Runtimes): Check[] {
  return runtimes.map((runtime) => {
    const { state, address } = runtime;
    const label = runtimeLabel(runtime);
    return {
      mark: state === 'broken' ? 'bad' : 'none',
      text: address ? `Found: ${label}, at ${address}` : `Found: ${label}`,
    };
  });
}

const signs: Record<Session[number]['sign'], string> = {
  'ssh-login': "You're logged in to this machine over SSH",
  'ssh-client': 'An SSH session to another machine is open',
  'remote-editor': 'An editor is connected to another machine',
  codespaces: "You're working in a codespace",
  'dev-container': "You're working in a dev container",
  'cloud-notebook': "You're working in a notebook on another machine",
  wsl: "You're working in WSL",
  container: 'Portside is running inside a container',
  'android-emulator': 'The app is running in an Android emulator, which is a separate machine',
  'remote-browser': 'The browser is running on another machine',
  'socks-proxy': 'A SOCKS proxy to another machine is open',
};

export function checkSession(session: Session): Check[] {
  return session.map(({ sign, host }) => ({ mark: 'none', text: host ? `${signs[sign]}: ${host}` : signs[sign] }));
}

export function checkSandbox({ kind, network, listensOutside }: Sandbox): Check[] {
  if (kind === 'none' && network !== 'own') return [];
  const text =
    network === 'own'
      ? `Portside is running in ${sandboxNames[kind]}, which has its own localhost`
      : `Portside is running in ${sandboxNames[kind]}`;
  if (listensOutside === undefined) return [{ mark: 'none', text }];
  const outside = listensOutside ? 'Outside it, the port is taken' : 'Outside it, the port is free';
  return [
    { mark: 'none', text },
    { mark: 'none', text: outside },
  ];
}
