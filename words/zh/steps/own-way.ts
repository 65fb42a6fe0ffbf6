import type { DescribedProgram, KnownProgram, ProgramKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listService } from '../../steps/commands.ts';
import { restartStep, stopStep } from '../names/container-words.ts';
import { spaced } from '../names/spaced.ts';
import { withCommand } from './with-command.ts';

export interface Holder {
  name: string;
  port: number;
  os: OperatingSystem;
  pid: number | undefined;
  /** The container that has the port, if the engine said so. */
  container: Named | undefined;
  /** Whether to free the port for another server, or to get this one working again. */
  aim: 'free' | 'restart';
}

/** Each stands in the middle of a sentence. */
const descriptions: Record<DescribedProgram, string> = {
  'jetbrains-editor': 'JetBrains 编辑器',
  'mcafee-agent': 'McAfee 代理程序',
  'crowdstrike-sensor': 'CrowdStrike 传感器',
  'ssh-server': 'SSH 服务器',
  'ssh-tunnel': 'SSH 隧道',
  'kubernetes-port-forward': 'Kubernetes 端口转发',
};

/** How to free the port of such a program, or restart what it serves, without ending the program. */
export function ownWay(known: KnownProgram, holder: Omit<Holder, 'name'>): Step {
  return ownWays[known.kind]({ ...holder, name: known.described ? descriptions[known.described] : known.name });
}

const ownWays: Record<ProgramKind, (holder: Holder) => Step> = {
  docker: (holder) => containerStep(holder, `docker ps --filter publish=${holder.port}`),
  podman: (holder) => containerStep(holder, 'podman ps'),
  lima: limaStep,
  wsl: ({ name, port, aim }) => ({
    text:
      aim === 'free'
        ? `在 ${name} 中找到使用端口 ${port} 的程序，停止该程序，而不是 ${name}：`
        : `在 ${name} 中找到使用端口 ${port} 的程序，重启该程序，而不是 ${name}：`,
    command: `wsl -- ss -ltnp "sport = :${port}"`,
  }),
  tunnel: ({ name, aim }) => ({
    text:
      aim === 'free'
        ? spaced`在打开${name}的终端或应用中将其关闭。经过它的其他连接也会随之关闭。`
        : spaced`在打开${name}的终端或应用中将其关闭，然后重新打开。经过它的其他连接也会随之关闭。`,
  }),
  editor: ({ name, port }) => ({
    text: spaced`让${name}继续运行。打开它的“端口”视图并停止转发端口 ${port}，或停止使用该端口的扩展或任务。`,
  }),
  browser: ({ name }) => ({ text: spaced`如果不需要${name}，请以通常的方式退出它。它的所有窗口都会关闭。` }),
  database: (holder) => serviceStep(holder, spaced`不要直接结束${holder.name}：它是数据库，其他程序可能正在使用。`),
  security: ({ name, port }) => ({
    text: spaced`让${name}继续运行：它在保护这台计算机。为服务器改用 ${port} 以外的端口，或咨询管理员。`,
  }),
  airplay: () => ({
    text: '在“系统设置 > 通用 > 隔空投送与接力”中关闭“隔空播放接收器”。',
  }),
  service: (holder) => serviceStep(holder, spaced`不要直接结束${holder.name}：它作为系统服务运行。`),
};

function containerStep(holder: Holder, command: string): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? spaced`找到${name}为其占用端口 ${port} 的容器，停止该容器，而不是${name}：`
      : spaced`找到${name}为其占用端口 ${port} 的容器，重启该容器，而不是${name}：`;
  return knownContainerStep(holder) ?? { text, command };
}

function limaStep(holder: Holder): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? spaced`找到${name}为其占用端口 ${port} 的实例，停止该实例，而不是${name}：`
      : spaced`找到${name}为其占用端口 ${port} 的实例，重启该实例，而不是${name}：`;
  return knownContainerStep(holder) ?? { text, command: 'limactl list' };
}

function knownContainerStep({ container, aim }: Holder): Step | undefined {
  if (!container) return undefined;
  return aim === 'free'
    ? stopStep(container, `如果不需要容器 ${container.name}，请停止它`)
    : restartStep(container, `如果它没有恢复，请重启容器 ${container.name}`);
}

/** @param warning a whole sentence */
function serviceStep({ os, pid, aim }: Holder, warning: string): Step {
  const advice =
    aim === 'free'
      ? '找到它所属的服务，如果没有其他人需要，就停止该服务'
      : '找到它所属的服务，如果没有其他人需要，就重启该服务';
  return withCommand(`${warning}${advice}`, pid === undefined ? undefined : listService(os, pid));
}
