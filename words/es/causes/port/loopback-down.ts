import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const loopbackDown: CauseWords<'loopback-down'> = {
  title: ({ isUp, missing }) =>
    isUp
      ? `Este equipo ha perdido su dirección de loopback ${missing}`
      : 'La interfaz de loopback de este equipo está desactivada',
  why: ({ isUp, missing }) =>
    isUp
      ? `La interfaz de loopback, que un equipo usa para comunicarse consigo mismo, está activa, pero no tiene la dirección ${missing}. Nada de lo que se envía ahí llega.`
      : 'Un equipo usa su interfaz de loopback para comunicarse consigo mismo. Sin ella, ningún programa de este equipo puede conectarse con otro en localhost o 127.0.0.1, escuche lo que escuche.',
  steps: ({ isUp, missing }, { os }) => [
    ...bringUp(os, isUp, missing),
    {
      text: 'Si vuelve a ocurrir, revisa tu VPN y tu software de seguridad: algunos desactivan loopback cuando se inician, se detienen o fallan.',
    },
    { text: 'Si nada de esto ayuda, reinicia el equipo: el sistema configura loopback al arrancar.' },
  ],
};

function bringUp(os: OperatingSystem, isUp: boolean | undefined, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: 'Restablece la configuración de red de Windows como administrador y luego reinicia el equipo:',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos') return [{ text: 'Activa loopback con su dirección:', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    ...(isUp ? [] : [{ text: 'Activa loopback:', command: 'sudo ip link set lo up' }]),
    { text: 'Vuelve a añadir su dirección si falta:', command: `sudo ip address add ${own} dev lo` },
  ];
}
