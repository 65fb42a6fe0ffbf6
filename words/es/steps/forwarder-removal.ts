import { type ProgramKind, programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Ending } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Step } from '../../step.ts';
import { endingStep } from './ending-step.ts';

type Left = Pick<Forwarder, 'program' | 'from'>;

/**
 * How to get a port back from a leftover forwarder, with the tools of the program that set it up.
 * @param isContainerPossible whether a container may publish the port because it couldn't be checked
 */
export function removalSteps(
  { program, from }: Left,
  ending: Ending,
  { os, isContainerPossible }: { os: OperatingSystem; isContainerPossible: boolean },
): Step[] {
  const { port, process } = ending;
  if (/netsh|portproxy/.test(program)) {
    const family = from.address.includes(':') ? 'v6tov4' : 'v4tov4';
    const rule = `listenport=${port} listenaddress=${from.address}`;
    return [
      {
        text: 'Elimina la regla en una terminal con permisos de administrador:',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  const kind = programKind(process)?.kind;
  const byEngine = kind && ofEngines[kind]?.(port, program);
  if (byEngine) return isContainerPossible || kind === 'wsl' ? [byEngine.look, byEngine.restart] : [byEngine.restart];
  return [endingStep('Detén el reenvío que quedó activo', ending, { os, aim: 'free' })];
}

interface EngineSteps {
  look: Step;
  /** For when nothing is found, or there is nothing to find. */
  restart: Step;
}

const ofEngines: Partial<Record<ProgramKind, (port: number, program: string) => EngineSteps>> = {
  docker: (port) => ({
    look: {
      text: 'Comprueba si algún contenedor todavía publica el puerto. Si es así, inícialo o elimínalo:',
      command: `docker ps --all --filter publish=${port}`,
    },
    restart: {
      text: 'Si ningún contenedor lo publica, reinicia Docker para eliminar los reenvíos que quedaron activos. Los contenedores en ejecución también se detienen, así que espera a que nadie los necesite.',
    },
  }),
  podman: (_, program) => ({
    look: {
      text: 'Comprueba si algún contenedor todavía publica el puerto. Si es así, inícialo o elimínalo:',
      command: 'podman ps --all',
    },
    restart: {
      text: program.startsWith('gvproxy')
        ? 'Si ningún contenedor lo publica, reinicia la máquina de Podman (podman machine stop y luego start). Sus contenedores en ejecución también se detienen, así que espera a que nadie los necesite.'
        : 'Si ningún contenedor lo publica, cierra la sesión y vuelve a iniciarla para terminar lo que dejó Podman.',
    },
  }),
  wsl: (port) => ({
    look: {
      text: 'Comprueba si el servidor sigue en ejecución en WSL, y en qué dirección:',
      command: `wsl -- ss -ltnp "sport = :${port}"`,
    },
    restart: {
      text: 'Si sigues sin poder acceder, reinicia WSL. Esto detiene todo lo que se ejecuta en WSL, incluidos los contenedores de Docker Desktop:',
      command: 'wsl --shutdown',
    },
  }),
};
