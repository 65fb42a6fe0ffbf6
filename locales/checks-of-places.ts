import type { Containers } from '../evidence/containers.ts';
import type { Forwarders } from '../evidence/forwarders.ts';
import type { Runtimes } from '../evidence/runtimes.ts';
import type { Session } from '../evidence/session.ts';
import { urlHost } from '../evidence/target.ts';
import type { Check } from './checks.ts';

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
  return forwarders.map(({ program, to, via, farEnd }) => {
    const leads = [...(to ? [`to ${to.host}:${to.port}`] : []), ...(via ? [`through ${via}`] : [])].join(' ');
    const text = `${program} passes connections on${leads ? ` ${leads}` : ''}${farEnd ? `: ${farEnd}` : ''}`;
    return { mark: farEnd && farEnd !== 'accepted' ? 'bad' : 'ok', text };
  });
}

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
