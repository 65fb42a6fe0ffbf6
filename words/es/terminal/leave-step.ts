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
        text: 'Portside no puede ver qué es, así que no lo toca. Para verlo, con permisos de administrador:',
        command: os === 'windows' ? listListeners(os, port) : `sudo ${listListeners(os, port)}`,
      };
    case 'ancestor':
      return {
        text: 'Portside se está ejecutando dentro de ese programa y se detendría con él. Detenlo desde otro sitio.',
      };
    case 'container':
      return stopStep(
        leave.container,
        `El puerto pertenece a ${describeContainer(leave.container)}. Si no lo necesitas, detenlo`,
      );
    case 'inside-container':
      return {
        text: 'Se ejecuta dentro de un contenedor, cuyo motor puede volver a iniciarlo. Busca el contenedor y detenlo:',
        command: 'docker ps',
      };
    case 'kind':
      return ownWay(leave, { port, os, pid, container: leave.container, aim: 'free' });
    case 'unit':
      return withCommand(
        `Es el servicio ${leave.unit.name}, del que se encarga systemd. Si nadie lo necesita, detenlo ahí`,
        stopUnit(leave.unit),
      );
    case 'supervisor':
      return {
        text: `${leave.name} lo mantiene en ejecución y lo volvería a iniciar. Búscalo ahí y detenlo también ahí:`,
        command: leave.list,
      };
    case 'other-user':
      return withCommand(
        `Pertenece a ${leave.user ?? 'otro usuario'}. Pregúntale o detenlo con ese usuario`,
        endAsUser(os, pid, leave.user),
      );
  }
}
