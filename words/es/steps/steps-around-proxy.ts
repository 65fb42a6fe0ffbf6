import type { Circumstances } from '../../../diagnosis/circumstances.ts';
import type { Step } from '../../step.ts';

interface Known {
  browser: Circumstances['browser'];
  host: string;
  /** Whether browsers bypass the proxy for it by default. */
  isOwn: boolean;
  servers: readonly string[];
  setBy: string | undefined;
  mode: string | undefined;
  isDead: boolean;
  variables: readonly string[];
}

const ownNames = 'localhost,127.0.0.1,::1';

/** How to make local pages bypass a proxy, depending on what sent them there. */
export function stepsAroundProxy(known: Known): Step[] {
  const { host, isOwn, isDead, variables } = known;
  if (variables.length > 0) return [leaveOutInEnvironment(isOwn ? ownNames : `${ownNames},${host}`), restartPrograms];
  return [
    whereItIsSet(known),
    ...(isOwn
      ? []
      : [
          {
            text: `Añade ${host} a las direcciones que no pasan por el proxy. De forma predeterminada, los navegadores lo hacen con localhost, pero no con este nombre.`,
          },
        ]),
    isDead
      ? {
          text: 'Si necesitas el proxy (por ejemplo, Charles, Fiddler o mitmproxy), inícialo: mientras no esté en marcha, no se carga nada de lo que pasa por él.',
        }
      : { text: 'Si necesitas el proxy, consulta su registro para ver qué hizo con la solicitud.' },
  ];
}

const restartPrograms: Step = {
  text: 'Reinicia el programa desde esa terminal: solo lee la variable al iniciarse.',
};

function leaveOutInEnvironment(names: string): Step {
  const text = 'Excluye este equipo del proxy en la terminal desde la que inicias el programa:';
  return {
    text,
    command: `export NO_PROXY=${names} no_proxy=${names}`,
  };
}

function whereItIsSet({ browser, setBy = '', mode, host, isOwn }: Known): Step {
  const names = isOwn ? 'localhost, 127.0.0.1 y [::1]' : host;
  if (setBy.startsWith('--'))
    return {
      text: isOwn
        ? `Inicia el navegador sin ${setBy}, o sin <-loopback> en --proxy-bypass-list: esa entrada envía las direcciones de este equipo al proxy.`
        : `Inicia el navegador sin ${setBy}, o añade esta dirección a --proxy-bypass-list.`,
    };
  if (setBy.startsWith('/'))
    return {
      text: `Pide a tu administrador que excluya las direcciones de este equipo del proxy, que se configura en ${setBy}.`,
    };
  if (mode === 'extension' || setBy)
    return {
      text: setBy
        ? `Desactiva ${setBy}, o haz que no use el proxy para ${names}.`
        : `Desactiva la extensión que configura el proxy, o haz que no use el proxy para ${names}.`,
    };
  if (browser === 'firefox')
    return {
      text: isOwn
        ? 'Establece network.proxy.allow_hijacking_localhost en false en about:config, o elige “Sin proxy” en Ajustes > Configuración de red. Puede que una extensión haya cambiado ambos.'
        : 'Añade la dirección a “No usar proxy para” en Ajustes > Configuración de red.',
    };
  return {
    text: `Averigua qué configura el proxy: una extensión, la línea de comandos del navegador o la configuración de proxy del sistema. Haz que no se use para ${names}.`,
  };
}
