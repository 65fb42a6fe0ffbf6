import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../steps/with-command.ts';
import { describeContainer, listenOnAllStep, removeReplaced, stopToReplace } from './container-words.ts';
import { spaced } from './spaced.ts';

export function hostNetworkTitle(container: Named): string {
  return spaced`容器 ${containerName(container)} 不在这台计算机的网络中`;
}

/** `place`: the engine whose network it is. */
export function hostNetworkWhy(container: Named, place: string): string {
  return spaced`${describeContainer(container)} 使用主机网络（network_mode: host）。在 ${place} 中，“主机”不是指这台计算机，因此容器在那里打开的端口不会在这里打开。`;
}

/** How to make the port of a container on its engine's host network open on this computer. */
export function leaveHostNetwork(container: Named, port: number, kind: Runtime['kind']): Step[] {
  const mapping = `${port}:${port}`;
  const publish = container.service
    ? [
        withCommand(
          `在 Compose 文件中，将服务 ${container.service} 的 network_mode: host 替换为 ports: ["127.0.0.1:${mapping}"]，然后重新启动该服务`,
          composeUp(container),
        ),
      ]
    : [
        stopToReplace(container),
        withCommand(
          `然后用新的名称重新运行它的镜像，保留其他选项，但用 -p 127.0.0.1:${mapping} 代替 --network host`,
          runPublished(container, mapping),
        ),
        removeReplaced,
      ];
  const steps = [...publish, listenOnAllStep(port)];
  return kind === 'docker-desktop' ? [...steps, turnOnHostNetworking] : steps;
}

/** @see https://docs.docker.com/engine/network/drivers/host/#docker-desktop */
const turnOnHostNetworking: Step = {
  text: '或者在 Docker Desktop（4.34 及更高版本）的 Settings > Resources > Network 中启用 Enable host networking，然后重新启动容器。',
};
