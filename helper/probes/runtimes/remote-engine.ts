import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { chosenDockerEngine, type Settings } from '../../system/docker-config.ts';

/** The engine that `docker` talks to, when it is one on another machine: its ports are that machine's. */
export function remoteEngine(settings: Settings): Runtime | undefined {
  const { name, host = '' } = chosenDockerEngine(settings) ?? {};
  if (!/^(tcp|ssh|https?):\/\//.test(host) || !URL.canParse(host)) return undefined;
  // The browser's own rules for taking an address apart hold for http only.
  const address = new URL(host.replace(/^\w+/, 'http')).hostname.replace(/[[\]]/g, '');
  if (!address || isLoopback(address)) return undefined;
  const machine = settings.environment.DOCKER_MACHINE_NAME;
  const kind = machine ? 'docker-machine' : 'docker-context';
  return { kind, ...((machine ?? name) && { name: machine ?? name }), address, forwardsPorts: false };
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || address.startsWith('127.');
}
