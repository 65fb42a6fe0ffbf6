import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallDrop: CauseWords<'firewall-drop'> = {
  title: ({ port, filter }) =>
    filter
      ? `Puede que ${filter} descarte los paquetes al puerto ${port}`
      : `Una regla de firewall de este equipo descarta los paquetes al puerto ${port}`,
  why: ({ port, address, filter }) =>
    filter
      ? `${filter} está en funcionamiento, y el navegador no recibe ninguna respuesta del puerto ${port}. Un puerto en el que no escucha nadie rechaza las conexiones de inmediato; un puerto cuyos paquetes se descartan nunca responde.`
      : `Los paquetes a ${urlHost(address ?? '')}:${port} no reciben respuesta, ni siquiera un rechazo. Cuando un equipo se envía paquetes a sí mismo, solo una regla puede hacerlos desaparecer.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: 'Pon en pausa un minuto cualquier VPN o software de seguridad para ver si la página se carga: ambos pueden añadir reglas así.',
    },
  ],
};
