import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `Una regla de red de este equipo redirige el puerto ${port}`,
  why: ({ port, status, holder }) => {
    const seen =
      status === undefined
        ? `Un programa escucha en el puerto ${port}, y sin embargo las conexiones se rechazan: se redirigen a otro puerto en el que no escucha nada.`
        : holder
          ? `${holder} escucha en el puerto ${port}, pero la respuesta con estado ${status} viene de otro sitio: le falta el encabezado Server que ${holder} envía en la otra dirección de loopback.`
          : `Ningún programa de este equipo escucha en el puerto ${port}, y sin embargo algo responde con el estado ${status}.`;
    return `${seen} Eso lo hacen las reglas que redirigen conexiones (NAT). Las crean los nodos de Kubernetes (como k3s) y las redes de contenedores, o se añaden a mano.`;
  },
  steps: ({ port }, { os }) => [
    {
      text: `Busca la regla que menciona el puerto ${port} (busca “dnat” o “redirect”):`,
      command: showFirewallRules(os),
    },
    {
      text: 'Comprueba qué servicio publica el puerto, si esto es un nodo de Kubernetes:',
      command: 'kubectl get services,ingresses -A',
    },
    {
      text: `Cambia tu servidor a otro puerto, o elimina la regla: mientras exista, no se puede acceder a ningún servidor en el puerto ${port}.`,
    },
  ],
};
