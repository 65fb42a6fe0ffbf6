import type { Runtime } from '../../../evidence/machine/runtimes.ts';

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'máquina virtual de docker-machine',
  'docker-rootless': 'Docker en modo rootless',
  'docker-context': 'motor de Docker de otra máquina',
  'windows-containers': 'red de contenedores de Windows',
  'podman-machine': 'máquina de Podman',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'instancia de Lima',
  minikube: 'minikube',
  vagrant: 'máquina de Vagrant',
  'virtual-machine': 'máquina virtual',
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  'android-emulator': 'emulador de Android',
};

const states: Record<NonNullable<Runtime['state']>, string> = {
  running: 'en ejecución',
  stopped: 'sin iniciar',
  broken: 'con errores',
};

/** `instancia de Lima dev (en ejecución)`, `WSL 2`: how a list names it. */
export function runtimeLabel({ kind, name, state }: Pick<Runtime, 'kind' | 'name' | 'state'>): string {
  const isNamed = name !== undefined && name.toLowerCase() !== kinds[kind].toLowerCase();
  const label = isNamed ? `${kinds[kind]} ${name}` : kinds[kind];
  return state ? `${label} (${states[state]})` : label;
}
