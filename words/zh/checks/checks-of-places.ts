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
import { spaced } from '../names/spaced.ts';

export function checkContainers(containers: Containers): Check[] {
  return containers.flatMap(({ name, state, health, published, listeners = [], folder, checkout }): Check[] => {
    const ports = [...new Set(published.map(({ hostPort, containerPort }) => `${hostPort}:${containerPort}`))];
    const inside = listeners.map(({ address, port }) => `${urlHost(address)}:${port}`);
    const named = `容器 ${name}（${health && health !== 'healthy' ? `${state}，${health}` : state}）`;
    const container = folder ? spaced`${placeName(folder, checkout)}中的${named}` : named;
    const text = ports.length > 0 ? `${container}发布了 ${listed(ports)}` : `${container}没有发布端口`;
    const mark = state === 'running' && health !== 'unhealthy' ? 'ok' : 'bad';
    return [
      { mark, text },
      ...(inside.length > 0 ? [{ mark: 'none' as const, text: spaced`容器 ${name} 内监听 ${listed(inside)}` }] : []),
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
  if (!to) return via ? `${program} 经由 ${via} 转发连接` : `${program} 转发连接`;
  const end = `${to.host}:${to.port}`;
  return via ? `${program} 经由 ${via} 将连接转发到 ${end}` : `${program} 将连接转发到 ${end}`;
}

function faultsOf({ program, farEnd, carrier, orphaned, complaint }: Forwarder): string[] {
  return [
    ...(farEnd && farEnd !== 'accepted' ? [tried[farEnd](program)] : []),
    ...(carrier === 'stuck' ? [`另一台计算机没有确认收到 ${program} 发送的数据`] : []),
    ...(orphaned ? [`${program} 所服务的对象已不存在`] : []),
    ...(complaint ? [`${program} 报告“${complaint}”`] : []),
  ];
}

const tried: Record<NonNullable<Forwarder['farEnd']>, (program: string) => string> = {
  accepted: (program) => `${program} 的远端接受连接`,
  refused: (program) => `${program} 的远端拒绝连接`,
  silent: (program) => `${program} 的远端没有响应`,
  unreachable: (program) => `无法到达 ${program} 的远端`,
  prohibited: (program) => `过滤规则阻止了到 ${program} 远端的连接`,
};

export function checkRuntimes(runtimes: Runtimes): Check[] {
  return runtimes.map((runtime) => {
    const { state, address } = runtime;
    const label = runtimeLabel(runtime);
    return {
      mark: state === 'broken' ? 'bad' : 'none',
      text: address ? spaced`发现：${label}，地址为 ${address}` : spaced`发现：${label}`,
    };
  });
}

const signs: Record<Session[number]['sign'], string> = {
  'ssh-login': '当前通过 SSH 登录到这台计算机',
  'ssh-client': '有一个连接到另一台计算机的 SSH 会话处于打开状态',
  'remote-editor': '有编辑器连接到了另一台计算机',
  codespaces: '当前工作环境是 codespace',
  'dev-container': '当前工作环境是开发容器',
  'cloud-notebook': '当前使用的 Notebook 在另一台计算机上',
  wsl: '当前工作环境是 WSL',
  container: 'Portside 运行在容器中',
  'android-emulator': '该应用在 Android 模拟器中运行，模拟器相当于一台独立的计算机',
  'remote-browser': '浏览器运行在另一台计算机上',
  'socks-proxy': '有一个通往另一台计算机的 SOCKS 代理处于打开状态',
};

export function checkSession(session: Session): Check[] {
  return session.map(({ sign, host }) => ({ mark: 'none', text: host ? `${signs[sign]}：${host}` : signs[sign] }));
}

export function checkSandbox({ kind, network, listensOutside }: Sandbox): Check[] {
  if (kind === 'none' && network !== 'own') return [];
  const text =
    network === 'own'
      ? spaced`Portside 运行在${sandboxNames[kind]}中，那里有自己的 localhost`
      : spaced`Portside 运行在${sandboxNames[kind]}中`;
  if (listensOutside === undefined) return [{ mark: 'none', text }];
  const outside = listensOutside ? '在它之外，该端口已被占用' : '在它之外，该端口空闲';
  return [
    { mark: 'none', text },
    { mark: 'none', text: outside },
  ];
}
