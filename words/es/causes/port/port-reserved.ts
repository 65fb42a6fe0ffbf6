import type { Rule } from '../../../../diagnosis/causes/port/port-reserved.ts';
import { firstDynamicPort } from '../../../../diagnosis/knowledge/dynamic-ports.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const portReserved: CauseWords<'port-reserved'> = {
  title: ({ port, rule }) =>
    rule === 'privilege'
      ? `Los programas normales no pueden usar el puerto ${port}`
      : `El sistema no deja que los programas usen el puerto ${port}`,
  why: ({ port, rule, reserved, url, below, program }) => {
    const who = program ? `El programa ${program} intentó abrir el puerto ${port}, pero no pudo. ` : '';
    if (rule === 'range' && reserved)
      return reserved.from === reserved.to
        ? `${who}El sistema ha reservado el puerto ${port}, normalmente para máquinas virtuales o un servicio. Aunque no escuche nadie en él, tus programas no pueden usarlo.`
        : `${who}El sistema ha reservado los puertos ${reserved.from} a ${reserved.to}, entre ellos el ${port}, normalmente para máquinas virtuales o un servicio. Aunque no escuche nadie en el ${port}, tus programas no pueden usarlo.`;
    if (rule === 'privilege')
      return `${who}Los puertos por debajo del ${below} son para programas con derechos de administrador, así que un servidor iniciado de la forma habitual no puede escuchar en el ${port}.`;
    if (rule === 'url') return `${who}Windows ha reservado ${url} en este puerto para un servicio.`;
    return `${who}El sistema se negó a dar a un programa el puerto ${port}, no porque el puerto esté en uso, sino porque el programa no tiene permiso para usarlo.`;
  },
  steps: ({ rule, port, instead, lowStart }, { os }) => [
    { text: `Inicia el servidor en otro puerto, como el ${instead}, y abre ese.` },
    ...unlock(rule, { port, os }),
    ...(lowStart && os === 'windows' ? [raiseStart(lowStart)] : []),
  ],
};

function raiseStart(lowStart: number): Step {
  return {
    text: `Devuelve los puertos dinámicos, donde el sistema reserva intervalos, del ${lowStart} al ${firstDynamicPort} habitual. Ejecuta esto como administrador y luego reinicia el equipo:`,
    command: `netsh interface ipv4 set dynamicport tcp start=${firstDynamicPort} num=${65_536 - firstDynamicPort}`,
  };
}

function unlock(rule: Rule, { port, os }: { port: number; os: OperatingSystem }): Step[] {
  if (os === 'windows' && rule !== 'url')
    return [
      {
        text: 'Comprueba qué intervalos de puertos están reservados (cambian cuando se reinicia el equipo):',
        command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
      },
      {
        text: 'Desde una terminal de administrador, reinicia el servicio que los reserva e inicia tu servidor justo después. Los contenedores y las máquinas virtuales pueden quedarse sin red un momento:',
        command: 'cmd /c "net stop winnat && net start winnat"',
      },
    ];
  if (os === 'windows')
    return [{ text: 'Comprueba qué URL están reservadas y para quién:', command: 'netsh http show urlacl' }];
  if (os === 'linux')
    return [
      {
        text: `Si necesitas este puerto, deja que los programas de todos los usuarios usen los puertos a partir del ${port}:`,
        command: `sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`,
      },
    ];
  return [
    {
      text: 'Si necesitas este puerto, inicia el servidor con derechos de administrador, o haz que escuche en todas las direcciones (0.0.0.0).',
    },
  ];
}
