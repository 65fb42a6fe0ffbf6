import type { Runtime } from '../../../evidence/machine/runtimes.ts';

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'docker-machine VM',
  'docker-rootless': 'rootless Docker',
  'docker-context': 'Docker engine on another machine',
  'windows-containers': 'Windows container network',
  'podman-machine': 'Podman machine',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'Lima instance',
  minikube: 'minikube',
  vagrant: 'Vagrant machine',
  'virtual-machine': 'virtual machine',
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  'android-emulator': 'Android emulator',
};

const states: Record<NonNullable<Runtime['state']>, string> = {
  running: 'running',
  stopped: 'stopped',
  broken: 'not working',
};

/** `Lima instance dev (running)`, `WSL 2`: how a list names it. */
export function runtimeLabel({ kind, name, state }: Pick<Runtime, 'kind' | 'name' | 'state'>): string {
  const isNamed = name !== undefined && name.toLowerCase() !== kinds[kind].toLowerCase();
  const label = isNamed ? `${kinds[kind]} ${name}` : kinds[kind];
  return state ? `${label} (${states[state]})` : label;
}
