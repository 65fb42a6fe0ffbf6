import type { Leave } from '../../../diagnosis/reading/program/ending-decision.ts';
import type { LeftAlone } from '../../free-words.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { endAsUser, stopUnit } from '../../steps/stopping-commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { describeContainer, stopStep } from '../names/container-words.ts';
import { ownWay } from '../steps/own-way.ts';

/** Why Portside leaves a program alone, and the right way to stop it. */
export function leaveStep(leave: Leave, { port, os, pid }: LeftAlone): Step {
  switch (leave.why) {
    case 'hidden':
      return {
        text: "Portside can't see which program this is, so it leaves it alone. To see it, use administrator rights:",
        command: os === 'windows' ? listListeners(os, port) : `sudo ${listListeners(os, port)}`,
      };
    case 'ancestor':
      return { text: 'Portside is running inside it, so it would end itself as well. Stop it from somewhere else.' };
    case 'container':
      return stopStep(
        leave.container,
        `The port belongs to ${describeContainer(leave.container)}. If you don't need it, stop it`,
      );
    case 'inside-container':
      return {
        text: 'It runs inside a container, whose engine may start it again. Find the container, and stop that:',
        command: 'docker ps',
      };
    case 'kind':
      return ownWay(leave, { port, os, pid, container: leave.container, aim: 'free' });
    case 'unit':
      return withCommand(
        `It's the service ${leave.unit.name}, managed by systemd. If no one needs it, stop it there`,
        stopUnit(leave.unit),
      );
    case 'supervisor':
      return {
        text: `${leave.name} keeps it running, and would start it again. Find it there, and stop it there instead:`,
        command: leave.list,
      };
    case 'other-user':
      return withCommand(
        `It belongs to ${leave.user ?? 'another user'}. Ask them, or end it as that user`,
        endAsUser(os, pid, leave.user),
      );
  }
}
