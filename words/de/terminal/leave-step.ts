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
        text: 'Portside kann nicht sehen, welches Programm das ist, und lässt es deshalb in Ruhe. Mit Administratorrechten sehen Sie es:',
        command: os === 'windows' ? listListeners(os, port) : `sudo ${listListeners(os, port)}`,
      };
    case 'ancestor':
      return {
        text: 'Portside läuft selbst in diesem Programm und würde sich mit beenden. Beenden Sie es von anderswo aus.',
      };
    case 'container':
      return stopStep(
        leave.container,
        `Der Port gehört zum ${describeContainer(leave.container)}. Stoppen Sie ihn, falls Sie ihn nicht brauchen`,
      );
    case 'inside-container':
      return {
        text: 'Es läuft in einem Container, dessen Engine es wieder starten kann. Suchen Sie den Container und stoppen Sie diesen:',
        command: 'docker ps',
      };
    case 'kind':
      return ownWay(leave, { port, os, pid, container: leave.container, aim: 'free' });
    case 'unit':
      return withCommand(
        `Es ist der Dienst ${leave.unit.name}, den systemd verwaltet. Beenden Sie ihn dort, falls ihn niemand braucht`,
        stopUnit(leave.unit),
      );
    case 'supervisor':
      return {
        text: `${leave.name} hält es am Laufen und würde es wieder starten. Suchen Sie es dort und beenden Sie es auch dort:`,
        command: leave.list,
      };
    case 'other-user':
      return withCommand(
        `Es gehört ${leave.user ?? 'einem anderen Benutzer'}. Fragen Sie nach, oder beenden Sie es unter diesem Benutzer`,
        endAsUser(os, pid, leave.user),
      );
  }
}
