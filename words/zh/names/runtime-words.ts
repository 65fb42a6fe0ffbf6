import type { Elsewhere } from '../../../diagnosis/reading/container/listening-inside.ts';
import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { hostNetworkTitle, hostNetworkWhy } from './host-network-words.ts';
import { spaced } from './spaced.ts';

type Named = Pick<Runtime, 'kind' | 'name' | 'address' | 'networking'>;

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'docker-machine 虚拟机',
  'docker-rootless': 'rootless 模式的 Docker',
  'docker-context': '另一台计算机上的 Docker 引擎',
  'windows-containers': 'Windows 容器网络',
  'podman-machine': 'Podman 虚拟机',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'Lima 实例',
  minikube: 'minikube',
  vagrant: 'Vagrant 虚拟机',
  'virtual-machine': '虚拟机',
  wsl1: 'WSL',
  wsl2: 'WSL',
  'android-emulator': 'Android 模拟器',
};

/** Kinds of which there can be several, each with a name of its own. */
const named: readonly Runtime['kind'][] = [
  'docker-machine',
  'windows-containers',
  'podman-machine',
  'lima',
  'vagrant',
  'virtual-machine',
  'android-emulator',
];

const maxNameLength = 40;

/** `虚拟机 debian12`, `另一台计算机上的 Docker 引擎（build.test）` */
function runtimeName({ kind, name, address }: Named): string {
  const known = name?.slice(0, maxNameLength);
  if (kind === 'docker-context') return `${kinds[kind]}${address ? `（${address.slice(0, maxNameLength)}）` : ''}`;
  return known && named.includes(kind) ? `${kinds[kind]} ${known}` : kinds[kind];
}

export function elsewhereTitle(runtime: Named, port: number, reason: Elsewhere): string {
  if (reason.because === 'host-network') return hostNetworkTitle(reason.container);
  const place = runtimeName(runtime);
  const titles: Record<typeof reason.because, string> = {
    'listens-there': spaced`端口 ${port} 在${place}中开放，而不是在这台计算机上`,
    'published-there': spaced`端口 ${port} 只发布在${place}内部`,
    driver: spaced`${place}将端口 ${port} 转发到了错误的地址`,
    'may-be-there': spaced`服务器可能在${place}中，而不是在这台计算机上`,
  };
  return titles[reason.because];
}

export function elsewhereWhy(runtime: Named, port: number, reason: Elsewhere): string {
  const place = runtimeName(runtime);
  if (reason.because === 'host-network') return hostNetworkWhy(reason.container, place);
  const { because, on } = reason;
  const ownNetwork = spaced`${place}有自己的网络，因此那里的 localhost 不是此浏览器的 localhost。`;
  const whys: Record<typeof because, string> = {
    'listens-there': `${ownNetwork}那里有程序在监听 ${on} 的端口 ${port}，但该端口没有转发到这台计算机。`,
    'published-there': spaced`容器将该端口发布在 ${on} 上，而这个地址只存在于${place}内部。`,
    driver: `该端口发布在环回地址上，由 ${runtime.networking} 端口驱动程序转发。此驱动程序的某些版本会把这样的端口转发到没有程序监听的地址，因此连接会立即关闭。`,
    'may-be-there': `${ownNetwork}在这台计算机的端口 ${port} 上没有发现服务器。`,
  };
  return whys[because];
}

const askForAddress: Partial<Record<Runtime['kind'], Step>> = {
  'docker-machine': { text: '查出它的 IP 地址，然后通过该地址打开页面：', command: 'docker-machine ip' },
  'docker-context': {
    text: '检查 docker 使用的是哪个引擎。它的端口开在那台计算机上：',
    command: 'docker context ls',
  },
  'windows-containers': {
    text: '通过容器自己的地址打开页面，即 docker inspect 显示的 IPAddress，端口则用其中的程序所监听的端口。',
  },
  minikube: { text: '列出 minikube 各项服务的地址：', command: 'minikube service list' },
};

/** Which address to open instead. */
export function openThere({ kind, address }: Named, target: Target): Step {
  const isPlain = address !== undefined && /^[\w.:-]+$/.test(address);
  // Only addresses on this computer's own networks are named; the rest is left to the reader.
  if (isPlain && kind !== 'docker-context')
    return { text: `通过它自己的地址打开页面：${addressAt(target, { host: address })}。` };
  return (
    askForAddress[kind] ?? {
      text: '通过它自己的地址打开页面，而不要使用 localhost。要查看该地址，请在其中运行 ip addr 或 ipconfig。',
    }
  );
}

/** A port published on the machine's own loopback address can't be forwarded. */
function fromVirtualMachine(port: number): Step {
  return {
    text: `或者在虚拟机的网络设置中，将端口 ${port} 转发到这台计算机。如果服务器在其中的容器里，发布该端口时不要指定地址。`,
  };
}

const forwarding: Partial<Record<Runtime['kind'], (port: number) => Step>> = {
  'docker-context': () => ({
    text: '或者用这台计算机的引擎在本机运行容器：',
    command: 'docker context use default',
  }),
  vagrant: (port) => ({
    text: `或者转发端口：在 Vagrantfile 中添加 config.vm.network "forwarded_port", guest: ${port}, host: ${port}，然后重新加载虚拟机：`,
    command: 'vagrant reload',
  }),
  'android-emulator': (port) => ({ text: '或者转发端口：', command: `adb forward tcp:${port} tcp:${port}` }),
  'docker-rootless': () => ({
    text: '发布端口时不要指定地址，并将 rootlesskit 保持为最新版本：旧版本会把 127.0.0.1 上的端口转发到错误的地址。',
  }),
  'docker-machine': fromVirtualMachine,
  'virtual-machine': fromVirtualMachine,
  'windows-containers': (port) => ({
    text: `或者发布端口 ${port} 且不指定地址（如果容器尚未这样发布）。`,
  }),
  minikube: () => ({
    text: '或者将其服务的端口转发到这台计算机：',
    command: 'minikube tunnel',
  }),
};

/** How to make its port reachable on this computer's localhost. */
export function forwardThere({ kind }: Named, port: number, { because }: Elsewhere): Step {
  if (because === 'published-there') return { text: '将端口发布在 127.0.0.1 上，或者发布时不指定地址。' };
  return (
    forwarding[kind]?.(port) ?? {
      text: `或者将端口 ${port} 转发到这台计算机：把它发布在 127.0.0.1 上，或在其设置中配置端口转发。`,
    }
  );
}
