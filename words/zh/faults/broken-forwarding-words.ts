import type { BrokenForwarding } from '../../../diagnosis/reading/container/broken-forwarding.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { containerName } from '../../steps/container-commands.ts';
import { logsStep, restartStep } from '../names/container-words.ts';
import { spaced } from '../names/spaced.ts';

const engines: Record<Container['engine'], string> = {
  docker: 'Docker',
  podman: 'Podman',
  containerd: 'containerd',
  other: '容器引擎',
};

/** How to repair each virtual machine or driver that forwards ports. Each step says what else it stops. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; repair: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'rootless 模式的 Docker',
    repair: (port) => ({
      text: `发布端口时不指定地址（-p ${port}），或设置 DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin：某些网络驱动会将 127.0.0.1 上的端口转发到错误的地址。`,
    }),
  },
  colima: { name: 'Colima', repair: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', repair: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', repair: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: 'Podman 虚拟机',
    repair: () => restart('Podman 虚拟机', 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', repair: () => restart('Lima 实例') },
};

function restart(what: string, command?: string): Step {
  const text = `如果没有用，请重启 ${what}。重启期间，其中的所有容器都会停止`;
  return command ? { text: `${text}：`, command } : { text: `${text}。` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `端口 ${port} 的连接无法到达容器 ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, fault, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? `（${runtime.networking}）` : '';
  const name = containerName(container);
  if (fault === 'unforwarded')
    return spaced`容器 ${name} 发布了端口 ${port}，但这里没有程序接受该端口的连接：${engine} 的端口转发${driver}没有生效，休眠或更新之后可能会这样。`;
  const seen =
    fault === 'silence'
      ? `容器 ${name} 在内部正常监听端口 ${containerPort}，但发往这里的端口 ${port} 的连接得不到响应。`
      : `容器 ${name} 在内部正常监听端口 ${containerPort}，但发往这里的端口 ${port} 的连接没有得到响应就被关闭。`;
  return spaced`${seen}要么 ${engine} 的端口转发${driver}丢失了这些连接，要么容器中的服务器接受了连接但处理失败。`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const repair = runtime && byRuntime[runtime.kind]?.repair(`${port}:${containerPort}`);
  const again = restartStep(container, '重启容器，这也会重新设置它的端口转发');
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(repair && isDriver ? [repair] : []),
    again,
    logsStep(container, '检查请求是否到达。如果日志中有该请求，说明问题出在容器内的服务器'),
    ...(repair && !isDriver ? [repair] : []),
  ];
}
