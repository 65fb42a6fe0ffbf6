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
        text: 'Delete the rule in a terminal with administrator rights:',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  const kind = programKind(process)?.kind;
  const byEngine = kind && ofEngines[kind]?.(port, program);
  if (byEngine) return isContainerPossible || kind === 'wsl' ? [byEngine.look, byEngine.restart] : [byEngine.restart];
  return [endingStep('Stop the leftover forwarder', ending, { os, aim: 'free' })];
}

interface EngineSteps {
  look: Step;
  /** For when nothing is found, or there is nothing to find. */
  restart: Step;
}

const ofEngines: Partial<Record<ProgramKind, (port: number, program: string) => EngineSteps>> = {
  docker: (port) => ({
    look: {
      text: 'Check whether a container still publishes the port. If one does, start it or remove it:',
      command: `docker ps --all --filter publish=${port}`,
    },
    restart: {
      text: 'If no container publishes it, restart Docker to clear leftover forwarders. Running containers stop too, so wait until no one needs them.',
    },
  }),
  podman: (_, program) => ({
    look: {
      text: 'Check whether a container still publishes the port. If one does, start it or remove it:',
      command: 'podman ps --all',
    },
    restart: {
      text: program.startsWith('gvproxy')
        ? 'If no container publishes it, restart the Podman machine (podman machine stop, then start). Its running containers stop too, so wait until no one needs them.'
        : 'If no container publishes it, log out and back in to end what Podman left behind.',
    },
  }),
  wsl: (port) => ({
    look: {
      text: 'Check whether the server is still running in WSL, and on which address:',
      command: `wsl -- ss -ltnp "sport = :${port}"`,
    },
    restart: {
      text: "If you still can't reach it, restart WSL. This stops everything in WSL, including Docker Desktop containers:",
      command: 'wsl --shutdown',
    },
  }),
};
