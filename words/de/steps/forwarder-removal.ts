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
        text: 'Löschen Sie die Regel in einem Terminal mit Administratorrechten:',
        command: `netsh interface portproxy delete ${family} ${rule}`,
      },
    ];
  }
  const kind = programKind(process)?.kind;
  const byEngine = kind && ofEngines[kind]?.(port, program);
  if (byEngine) return isContainerPossible || kind === 'wsl' ? [byEngine.look, byEngine.restart] : [byEngine.restart];
  return [endingStep('Beenden Sie die übrig gebliebene Weiterleitung', ending, { os, aim: 'free' })];
}

interface EngineSteps {
  look: Step;
  /** For when nothing is found, or there is nothing to find. */
  restart: Step;
}

const ofEngines: Partial<Record<ProgramKind, (port: number, program: string) => EngineSteps>> = {
  docker: (port) => ({
    look: {
      text: 'Prüfen Sie, ob noch ein Container den Port veröffentlicht. Falls ja, starten oder entfernen Sie ihn:',
      command: `docker ps --all --filter publish=${port}`,
    },
    restart: {
      text: 'Starten Sie Docker neu, falls kein Container den Port veröffentlicht: Das räumt übrig gebliebene Weiterleitungen auf. Auch laufende Container werden gestoppt; warten Sie also, bis niemand sie braucht.',
    },
  }),
  podman: (_, program) => ({
    look: {
      text: 'Prüfen Sie, ob noch ein Container den Port veröffentlicht. Falls ja, starten oder entfernen Sie ihn:',
      command: 'podman ps --all',
    },
    restart: {
      text: program.startsWith('gvproxy')
        ? 'Starten Sie die Podman-Maschine neu (podman machine stop, dann start), falls kein Container den Port veröffentlicht. Auch ihre laufenden Container werden gestoppt; warten Sie also, bis niemand sie braucht.'
        : 'Melden Sie sich ab und wieder an, falls kein Container den Port veröffentlicht: Das beendet, was Podman zurückgelassen hat.',
    },
  }),
  wsl: (port) => ({
    look: {
      text: 'Prüfen Sie, ob der Server in WSL noch läuft und auf welcher Adresse:',
      command: `wsl -- ss -ltnp "sport = :${port}"`,
    },
    restart: {
      text: 'Starten Sie WSL neu, falls Sie ihn weiterhin nicht erreichen. Das beendet alles in WSL, auch Container von Docker Desktop:',
      command: 'wsl --shutdown',
    },
  }),
};
