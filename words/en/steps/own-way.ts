import type { ProgramKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import type { Named } from '../../../diagnosis/reading/container/named-container.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { restartStep, stopStep } from '../names/container-words.ts';
import { sentenceStart } from '../names/sentence-start.ts';
import { listService } from './commands.ts';

export interface Holder {
  name: string;
  port: number;
  os: OperatingSystem;
  pid: number | undefined;
  /** The container whose port it is, where an engine told. */
  container: Named | undefined;
  /** Whether the port is wanted for another server, or this one is to come back. */
  aim: 'free' | 'restart';
}

/** How each kind of program gives a port up, or comes back to life, without being ended. */
export const ownWay: Record<ProgramKind, (holder: Holder) => Step> = {
  docker: (holder) => containerStep(holder, `docker ps --filter publish=${holder.port}`),
  podman: (holder) => containerStep(holder, 'podman ps'),
  lima: (holder) => containerStep(holder, 'limactl list', 'machine'),
  wsl: ({ name, port, aim }) => ({
    text: `${name} passes port ${port} on to a program inside it. Find that program there, and ${verb(aim)} it, not ${name}:`,
    command: `wsl -- ss -ltnp "sport = :${port}"`,
  }),
  tunnel: ({ name, aim }) => ({
    text: `Close ${name} in the terminal or app where it was opened${aim === 'restart' ? ', and open it again' : ''}. What else goes through it closes too.`,
  }),
  editor: ({ name, port }) => ({
    text: `Leave ${name} running: open its Ports view and stop forwarding port ${port}, or stop the extension or task that serves it.`,
  }),
  browser: ({ name }) => ({ text: `Quit ${name} the usual way if you don't need it. All its windows close.` }),
  database: (holder) => serviceStep(holder, `${sentenceStart(holder.name)} is a database that other programs may use`),
  security: ({ name, port }) => ({
    text: `Leave ${name} running, it protects this computer: use another port than ${port} for your server, or ask whoever manages the computer.`,
  }),
  airplay: () => ({
    text: 'Turn off AirPlay Receiver in System Settings, General, AirDrop & Handoff.',
  }),
  service: (holder) => serviceStep(holder, `${sentenceStart(holder.name)} runs as a service of the system`),
};

function verb(aim: Holder['aim']): string {
  return aim === 'free' ? 'stop' : 'restart';
}

function containerStep({ name, port, container, aim }: Holder, command: string, what = 'container'): Step {
  if (container && aim === 'free')
    return stopStep(container, `If the container ${container.name} isn't needed, stop it`);
  if (container) return restartStep(container, `If it does not recover, restart the container ${container.name}`);
  return {
    text: `${name} holds port ${port} for a ${what}. Find that ${what}, and ${verb(aim)} it, not ${name}:`,
    command,
  };
}

function serviceStep({ os, pid, aim }: Holder, what: string): Step {
  const text = `${what}, so don't end its process. See which service it is, and ${verb(aim)} it there if nobody else needs it`;
  return pid === undefined ? { text: `${text}.` } : { text: `${text}:`, command: listService(os, pid) };
}
