import type { DescribedProgram, KnownProgram, ProgramKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listService } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';
import { restartStep, stopStep } from '../names/container-words.ts';

export interface Holder {
  name: string;
  port: number;
  os: OperatingSystem;
  pid: number | undefined;
  /** The container that has the port, if the engine said so. */
  container: Named | undefined;
  /** Whether to free the port for another server, or to get this one working again. */
  aim: 'free' | 'restart';
}

/** Each stands after a verb or a preposition. */
const descriptions: Record<DescribedProgram, string> = {
  'jetbrains-editor': 'el editor de JetBrains',
  'mcafee-agent': 'el agente de McAfee',
  'crowdstrike-sensor': 'el sensor de CrowdStrike',
  'ssh-server': 'el servidor SSH',
  'ssh-tunnel': 'el túnel SSH',
  'kubernetes-port-forward': 'el reenvío de puertos de Kubernetes',
};

/** How to free the port of such a program, or restart what it serves, without ending the program. */
export function ownWay(known: KnownProgram, holder: Omit<Holder, 'name'>): Step {
  return ownWays[known.kind]({ ...holder, name: known.described ? descriptions[known.described] : known.name });
}

const ownWays: Record<ProgramKind, (holder: Holder) => Step> = {
  docker: (holder) => containerStep(holder, `docker ps --filter publish=${holder.port}`),
  podman: (holder) => containerStep(holder, 'podman ps'),
  lima: limaStep,
  wsl: ({ name, port, aim }) => ({
    text:
      aim === 'free'
        ? `Busca en ${name} el programa que atiende el puerto ${port} y detén ese programa, no ${name}:`
        : `Busca en ${name} el programa que atiende el puerto ${port} y reinicia ese programa, no ${name}:`,
    command: `wsl -- ss -ltnp "sport = :${port}"`,
  }),
  tunnel: ({ name, aim }) => ({
    text:
      aim === 'free'
        ? `Cierra ${name} en la terminal o la aplicación donde se abrió. Esto también cierra todo lo demás que pasa por ahí.`
        : `Cierra ${name} en la terminal o la aplicación donde se abrió y vuelve a abrirlo. Esto también cierra todo lo demás que pasa por ahí.`,
  }),
  editor: ({ name, port }) => ({
    text: `Deja ${name} en ejecución. Abre su vista Puertos y deja de reenviar el puerto ${port}, o detén la extensión o la tarea que lo atiende.`,
  }),
  browser: ({ name }) => ({
    text: `Si no necesitas ${name}, ciérralo de la forma habitual. Esto cierra todas sus ventanas.`,
  }),
  database: (holder) =>
    serviceStep(
      holder,
      `No termines ${holder.name} directamente: es una base de datos que otros programas pueden estar usando.`,
    ),
  security: ({ name, port }) => ({
    text: `Deja ${name} en ejecución: protege este equipo. Usa para tu servidor un puerto distinto del ${port} o consulta a tu administrador.`,
  }),
  airplay: () => ({
    text: 'Desactiva Receptor AirPlay en Ajustes del Sistema > General > AirDrop y Handoff.',
  }),
  service: (holder) =>
    serviceStep(holder, `No termines ${holder.name} directamente: se ejecuta como servicio del sistema.`),
};

function containerStep(holder: Holder, command: string): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Busca el contenedor para el que ${name} ocupa el puerto ${port} y detén ese contenedor, no ${name}:`
      : `Busca el contenedor para el que ${name} ocupa el puerto ${port} y reinicia ese contenedor, no ${name}:`;
  return knownContainerStep(holder) ?? { text, command };
}

function limaStep(holder: Holder): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Busca la instancia para la que ${name} ocupa el puerto ${port} y detén esa instancia, no ${name}:`
      : `Busca la instancia para la que ${name} ocupa el puerto ${port} y reinicia esa instancia, no ${name}:`;
  return knownContainerStep(holder) ?? { text, command: 'limactl list' };
}

function knownContainerStep({ container, aim }: Holder): Step | undefined {
  if (!container) return undefined;
  return aim === 'free'
    ? stopStep(container, `Si no necesitas el contenedor ${container.name}, detenlo`)
    : restartStep(container, `Si no se recupera, reinicia el contenedor ${container.name}`);
}

/** @param warning a whole sentence */
function serviceStep({ os, pid, aim }: Holder, warning: string): Step {
  const advice =
    aim === 'free'
      ? 'Busca su servicio y detenlo si nadie más lo necesita'
      : 'Busca su servicio y reinícialo si nadie más lo necesita';
  return withCommand(`${warning} ${advice}`, pid === undefined ? undefined : listService(os, pid));
}
