import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { Step } from '../../step.ts';
import { composeUp, containerCommand, containerName, runPublished } from '../../steps/container-commands.ts';
import { withCommand } from '../steps/with-command.ts';

/** `容器 shop-web-1（镜像 shop:dev）` */
export function describeContainer({ name, image }: Named): string {
  return `容器 ${name}${image ? `（镜像 ${image}）` : ''}`;
}

/** Shows the last output of the program inside. */
export function logsStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'logs --tail 50'));
}

export function startStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'start'));
}

export function stopStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'stop'));
}

export function restartStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'restart'));
}

export function unpauseStep(container: Named, text: string): Step {
  return withCommand(text, containerCommand(container, 'unpause'));
}

/** How to publish a container's port on this computer. An existing container can't be changed. */
export function publishStep(container: Named, hostPort: number, containerPort: number): Step[] {
  const mapping = `${hostPort}:${containerPort}`;
  if (container.service) {
    const text = `在 Compose 文件中服务 ${container.service} 的 ports: 下添加 "127.0.0.1:${mapping}"，然后重新启动该服务`;
    return [withCommand(text, composeUp(container))];
  }
  return [
    stopToReplace(container),
    withCommand(
      `然后用新的名称重新运行它的镜像，并在原有选项之外加上 -p 127.0.0.1:${mapping}`,
      runPublished(container, mapping),
    ),
    removeReplaced,
  ];
}

/** An existing container can't be changed, so its image is run again. */
export function stopToReplace(container: Named): Step {
  return withCommand(
    '停止该容器。如果它是用 --rm 启动的，停止时会连同只保存在其中的内容一起被删除',
    containerCommand(container, 'stop'),
  );
}

export const removeReplaced: Step = { text: '确认新容器可用后，删除旧容器。' };

/** How to make the program inside listen where the engine can reach it. */
export function listenOnAllStep(containerPort: number): Step {
  return {
    text: `让容器内的程序监听 0.0.0.0 的端口 ${containerPort}，通常使用 --host 0.0.0.0 或 HOST=0.0.0.0。这样容器引擎就能访问它；外部谁能访问则由发布的端口决定。`,
  };
}

/** What a title says of a port that a container has under another number on this computer. */
export function publishedUnder(port: number, container: Named, publishedAs: number): string {
  return `容器 ${containerName(container)} 的端口 ${port} 发布为端口 ${publishedAs}`;
}

/** The last step where a container that was found may not be the one that's missed. */
export const startOther: Step = { text: '如果页面属于另一个服务器，请改为启动那个服务器。' };
