import type { Runtime } from '../../../evidence/machine/runtimes.ts';

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'docker-machine-VM',
  'docker-rootless': 'Rootless Docker',
  'docker-context': 'Docker-Engine auf einem anderen Rechner',
  'windows-containers': 'Windows-Containernetzwerk',
  'podman-machine': 'Podman-Maschine',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'Lima-Instanz',
  minikube: 'minikube',
  vagrant: 'Vagrant-Maschine',
  'virtual-machine': 'virtuelle Maschine',
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  'android-emulator': 'Android-Emulator',
};

const states: Record<NonNullable<Runtime['state']>, string> = {
  running: 'läuft',
  stopped: 'angehalten',
  broken: 'gestört',
};

/** `Lima-Instanz dev (läuft)`, `WSL 2`: how a list names it. */
export function runtimeLabel({ kind, name, state }: Pick<Runtime, 'kind' | 'name' | 'state'>): string {
  const isNamed = name !== undefined && name.toLowerCase() !== kinds[kind].toLowerCase();
  const label = isNamed ? `${kinds[kind]} ${name}` : kinds[kind];
  return state ? `${label} (${states[state]})` : label;
}
