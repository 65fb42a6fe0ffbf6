import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallReject: CauseWords<'firewall-reject'> = {
  title: ({ port }) => `Una regla de firewall de este equipo rechaza las conexiones al puerto ${port}`,
  why: ({ port, address }) =>
    `Las conexiones a ${urlHost(address)}:${port} se rechazan antes de llegar al programa que escucha ahí. El rechazo no viene ni de ese programa ni de la pila TCP del propio sistema.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    { text: 'Busca la conexión rechazada en el registro del software de seguridad: también puede añadir reglas así.' },
  ],
};
