import { urlHost } from '../../../evidence/address/target.ts';
import type { Containers } from '../../../evidence/machine/containers.ts';
import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Runtimes } from '../../../evidence/machine/runtimes.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Session } from '../../../evidence/machine/session.ts';
import { sandboxNames } from '../names/sandbox-words.ts';
import type { Check } from './check.ts';

export function checkContainers(containers: Containers): Check[] {
  return containers.map(({ name, state, health, published, listeners = [] }) => {
    const ports = [...new Set(published.map(({ hostPort, containerPort }) => `${hostPort} to ${containerPort}`))];
    const inside = listeners.map(({ address, port }) => `${urlHost(address)}:${port}`).join(', ');
    const text = [
      `Container ${name} is ${health && health !== 'healthy' ? `${state}, ${health}` : state}`,
      ports.length > 0 ? `leads ${ports.join(', ')}` : 'publishes no port',
      ...(inside ? [`listens inside on ${inside}`] : []),
    ].join(', and ');
    return { mark: state === 'running' && health !== 'unhealthy' ? 'ok' : 'bad', text };
  });
}

export function checkForwarders(forwarders: Forwarders): Check[] {
  return forwarders.map((forwarder) => {
    const faults = faultsOf(forwarder);
    const ends = faults.length === 0 && forwarder.farEnd ? [tried[forwarder.farEnd]] : faults;
    const text = `${forwarder.program} passes connections on${leadsTo(forwarder)}`;
    return { mark: faults.length > 0 ? 'bad' : 'ok', text: [text, ends.join('; ')].filter(Boolean).join(': ') };
  });
}

function leadsTo({ to, via }: Forwarder): string {
  return `${to ? ` to ${to.host}:${to.port}` : ''}${via ? ` through ${via}` : ''}`;
}

function faultsOf({ farEnd, carrier, orphaned, complaint }: Forwarder): string[] {
  return [
    ...(farEnd && farEnd !== 'accepted' ? [tried[farEnd]] : []),
    ...(carrier === 'stuck' ? ['what it sends to the other machine is not acknowledged'] : []),
    ...(orphaned ? ['what it was started for is gone'] : []),
    ...(complaint ? [`it says “${complaint}”`] : []),
  ];
}

const tried: Record<NonNullable<Forwarder['farEnd']>, string> = {
  accepted: 'the far end accepts connections',
  refused: 'the far end refuses connections',
  silent: 'the far end gives no answer',
  unreachable: 'the far end cannot be reached',
  prohibited: 'a filter forbids connections to the far end',
};

export function checkRuntimes(runtimes: Runtimes): Check[] {
  return runtimes.map(({ kind, name, state, address }) => ({
    mark: state === 'broken' ? 'bad' : 'none',
    text: `${name ?? kind} is here${state ? `, ${state}` : ''}${address ? `, reached at ${address}` : ''}`,
  }));
}

const signs: Record<Session[number]['sign'], string> = {
  'ssh-login': 'This session came in over SSH',
  'ssh-client': 'An SSH session to another machine is open',
  'remote-editor': 'An editor works on another machine',
  codespaces: 'The work is done in a codespace',
  'dev-container': 'The work is done in a dev container',
  'cloud-notebook': 'The work is done in a notebook on another machine',
  wsl: 'The work is done in WSL',
  container: 'The program asked runs in a container',
  'android-emulator': 'The app runs in an Android emulator, a machine of its own',
  'remote-browser': 'The browser runs on another machine',
  'socks-proxy': 'A SOCKS proxy to another machine is open',
};

export function checkSession(session: Session): Check[] {
  return session.map(({ sign, host }) => ({ mark: 'none', text: host ? `${signs[sign]}: ${host}` : signs[sign] }));
}

export function checkSandbox({ kind, network, listensOutside }: Sandbox): Check[] {
  if (kind === 'none' && network !== 'own') return [];
  const apart = network === 'own' ? ', which has its own localhost' : '';
  const outside = listensOutside === undefined ? '' : `; outside, the port is ${listensOutside ? 'taken' : 'free'}`;
  return [{ mark: 'none', text: `Running in ${sandboxNames[kind]}${apart}${outside}` }];
}
