import type { Runtime } from '../../../evidence/machine/runtimes.ts';

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'docker-machine 虚拟机',
  'docker-rootless': 'rootless Docker',
  'docker-context': '另一台计算机上的 Docker 引擎',
  'windows-containers': 'Windows 容器网络',
  'podman-machine': 'Podman 虚拟机',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'Lima 实例',
  minikube: 'minikube',
  vagrant: 'Vagrant 虚拟机',
  'virtual-machine': '虚拟机',
  wsl1: 'WSL 1',
  wsl2: 'WSL 2',
  'android-emulator': 'Android 模拟器',
};

const states: Record<NonNullable<Runtime['state']>, string> = {
  running: '正在运行',
  stopped: '已停止',
  broken: '出现故障',
};

/** `Lima 实例 dev（正在运行）`, `WSL 2`: how a list names it. */
export function runtimeLabel({ kind, name, state }: Pick<Runtime, 'kind' | 'name' | 'state'>): string {
  const isNamed = name !== undefined && name.toLowerCase() !== kinds[kind].toLowerCase();
  const label = isNamed ? `${kinds[kind]} ${name}` : kinds[kind];
  return state ? `${label}（${states[state]}）` : label;
}
