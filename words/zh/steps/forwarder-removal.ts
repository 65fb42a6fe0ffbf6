import { type ProgramKind, programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Ending } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Step } from '../../step.ts';
import { endingStep } from './ending-step.ts';

type Left = Pick<Forwarder, 'program' | 'from'>;

/**
 * How to get a port back from a leftover forwarder, with the tools of the program that set it up.
 * @param isContainerPossible whether a container may publish the port because it couldn't be checked
 */
export function removalSteps(
  { program, from }: Left,
  ending: Ending,
  { os, isContainerPossible }: { os: OperatingSystem; isContainerPossible: boolean },
): Step[] {
  const { port, process } = ending;
  if (/netsh|portproxy/.test(program)) {
    const family = from.address.includes(':') ? 'v6tov4' : 'v4tov4';
    const rule = `listenport=${port} listenaddress=${from.address}`;
    return [
      {
        text: '在具有管理员权限的终端中删除该规则：',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  const kind = programKind(process)?.kind;
  const byEngine = kind && ofEngines[kind]?.(port, program);
  if (byEngine) return isContainerPossible || kind === 'wsl' ? [byEngine.look, byEngine.restart] : [byEngine.restart];
  return [endingStep('停止残留的转发程序', ending, { os, aim: 'free' })];
}

interface EngineSteps {
  look: Step;
  /** For when nothing is found, or there is nothing to find. */
  restart: Step;
}

const ofEngines: Partial<Record<ProgramKind, (port: number, program: string) => EngineSteps>> = {
  docker: (port) => ({
    look: {
      text: '检查是否仍有容器发布该端口。如果有，请启动或删除该容器：',
      command: `docker ps --all --filter publish=${port}`,
    },
    restart: {
      text: '如果没有容器发布它，请重启 Docker 以清除残留的转发。正在运行的容器也会停止，因此要等到没有人需要它们时再重启。',
    },
  }),
  podman: (_, program) => ({
    look: {
      text: '检查是否仍有容器发布该端口。如果有，请启动或删除该容器：',
      command: 'podman ps --all',
    },
    restart: {
      text: program.startsWith('gvproxy')
        ? '如果没有容器发布它，请重启 Podman 虚拟机（先 podman machine stop，再 start）。其中正在运行的容器也会停止，因此要等到没有人需要它们时再重启。'
        : '如果没有容器发布它，请注销后重新登录系统，以结束 Podman 残留的程序。',
    },
  }),
  wsl: (port) => ({
    look: {
      text: '检查服务器是否仍在 WSL 中运行，以及监听哪个地址：',
      command: `wsl -- ss -ltnp "sport = :${port}"`,
    },
    restart: {
      text: '如果仍然无法访问，请重启 WSL。这会停止 WSL 中的所有程序，包括 Docker Desktop 的容器：',
      command: 'wsl --shutdown',
    },
  }),
};
