import type { Leave } from '../../../diagnosis/reading/program/ending-decision.ts';
import type { LeftAlone } from '../../free-words.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { endAsUser, stopUnit } from '../../steps/stopping-commands.ts';
import { describeContainer, stopStep } from '../names/container-words.ts';
import { spaced } from '../names/spaced.ts';
import { ownWay } from '../steps/own-way.ts';
import { withCommand } from '../steps/with-command.ts';

/** Why Portside leaves a program alone, and the right way to stop it. */
export function leaveStep(leave: Leave, { port, os, pid }: LeftAlone): Step {
  switch (leave.why) {
    case 'hidden':
      return {
        text: 'Portside 看不到它是什么程序，因此不会结束它。要查看它，请使用管理员权限：',
        command: os === 'windows' ? listListeners(os, port) : `sudo ${listListeners(os, port)}`,
      };
    case 'ancestor':
      return { text: 'Portside 正在该程序内运行，结束它也会结束 Portside 自身。请从其他地方停止它。' };
    case 'container':
      return stopStep(leave.container, spaced`该端口属于${describeContainer(leave.container)}。如果不需要它，请停止它`);
    case 'inside-container':
      return {
        text: '它在容器中运行，容器引擎可能会重新启动它。请找到该容器并停止它：',
        command: 'docker ps',
      };
    case 'kind':
      return ownWay(leave, { port, os, pid, container: leave.container, aim: 'free' });
    case 'unit':
      return withCommand(
        `它是由 systemd 管理的服务 ${leave.unit.name}。如果没有人需要，请在那里停止它`,
        stopUnit(leave.unit),
      );
    case 'supervisor':
      return {
        text: `${leave.name} 会让它保持运行，并会重新启动它。请改为在那里找到并停止它：`,
        command: leave.list,
      };
    case 'other-user':
      return withCommand(
        spaced`它属于${leave.user ?? '另一个用户'}。请询问对方，或以该用户身份结束它`,
        endAsUser(os, pid, leave.user),
      );
  }
}
