import { type ProgramKind, programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Ending } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { Step } from '../../step.ts';
import { endingStep } from './ending-step.ts';

type Left = Pick<Forwarder, 'program' | 'from'>;

/**
 * How to have a port back from a forwarder that was left behind, by the means of whoever set it up.
 * @param isContainerPossible whether nobody could look for a container that publishes the port
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
        text: 'Remove the rule, in a terminal with administrator rights:',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  const kind = programKind(process)?.kind;
  const byEngine = kind && ofEngines[kind]?.(port, program);
  if (byEngine) return isContainerPossible || kind === 'wsl' ? [byEngine.look, byEngine.restart] : [byEngine.restart];
  return [endingStep('End it; it belongs to nothing any more', ending, { os, aim: 'free' })];
}

interface EngineSteps {
  look: Step;
  /** Where nothing is found, or nothing is there to be found. */
  restart: Step;
}

const ofEngines: Partial<Record<ProgramKind, (port: number, program: string) => EngineSteps>> = {
  docker: (port) => ({
    look: {
      text: 'See whether a container still publishes the port; if one does, start it or remove it:',
      command: `docker ps --all --filter publish=${port}`,
    },
    restart: {
      text: 'If no container publishes it, restart Docker: it clears forwarders it left behind. Containers that run stop with it, so wait until nobody needs them.',
    },
  }),
  podman: (_, program) => ({
    look: {
      text: 'See whether a container still publishes the port; if one does, start it or remove it:',
      command: 'podman ps --all',
    },
    restart: {
      text: program.startsWith('gvproxy')
        ? "If no container publishes it, restart Podman's machine (podman machine stop, then start). Containers that run in it stop, so wait until nobody needs them."
        : 'If no container publishes it, log out and in again: that ends what Podman left behind.',
    },
  }),
  wsl: (port) => ({
    look: {
      text: 'See whether the server still runs in WSL, and on which address:',
      command: `wsl -- ss -ltnp "sport = :${port}"`,
    },
    restart: {
      text: 'If it does not come through, restart WSL. Everything that runs in WSL ends, containers of Docker Desktop too:',
      command: 'wsl --shutdown',
    },
  }),
};
