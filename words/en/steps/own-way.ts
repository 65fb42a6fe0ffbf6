import type { KnownProgram, ProgramKind } from '../../../diagnosis/knowledge/program-kinds.ts';
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

/** How to free the port of such a program, or restart what it serves, without ending the program. */
export function ownWay(known: KnownProgram, holder: Omit<Holder, 'name'>): Step {
  return ownWays[known.kind]({ ...holder, name: known.name });
}

const ownWays: Record<ProgramKind, (holder: Holder) => Step> = {
  docker: (holder) => containerStep(holder, `docker ps --filter publish=${holder.port}`),
  podman: (holder) => containerStep(holder, 'podman ps'),
  lima: limaStep,
  wsl: ({ name, port, aim }) => ({
    text:
      aim === 'free'
        ? `Find the program inside ${name} that serves port ${port}, and stop that program, not ${name}:`
        : `Find the program inside ${name} that serves port ${port}, and restart that program, not ${name}:`,
    command: `wsl -- ss -ltnp "sport = :${port}"`,
  }),
  tunnel: ({ name, aim }) => ({
    text:
      aim === 'free'
        ? `Close ${name} in the terminal or app where it was opened. This also closes everything else that goes through it.`
        : `Close ${name} in the terminal or app where it was opened, then open it again. This also closes everything else that goes through it.`,
  }),
  editor: ({ name, port }) => ({
    text: `Leave ${name} running. Open its Ports view and stop forwarding port ${port}, or stop the extension or task that serves it.`,
  }),
  browser: ({ name }) => ({ text: `If you don't need ${name}, quit it the usual way. This closes all its windows.` }),
  database: (holder) =>
    serviceStep(holder, `Don't end ${holder.name} directly: it's a database that other programs may use.`),
  security: ({ name, port }) => ({
    text: `Leave ${name} running: it protects this computer. Use a port other than ${port} for your server, or ask your administrator.`,
  }),
  airplay: () => ({
    text: 'Turn off AirPlay Receiver in System Settings > General > AirDrop & Handoff.',
  }),
  service: (holder) => serviceStep(holder, `Don't end ${holder.name} directly: it runs as a system service.`),
};

function containerStep(holder: Holder, command: string): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Find the container that ${name} holds port ${port} for, and stop that container, not ${name}:`
      : `Find the container that ${name} holds port ${port} for, and restart that container, not ${name}:`;
  return knownContainerStep(holder) ?? { text, command };
}

function limaStep(holder: Holder): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Find the instance that ${name} holds port ${port} for, and stop that instance, not ${name}:`
      : `Find the instance that ${name} holds port ${port} for, and restart that instance, not ${name}:`;
  return knownContainerStep(holder) ?? { text, command: 'limactl list' };
}

function knownContainerStep({ container, aim }: Holder): Step | undefined {
  if (!container) return undefined;
  return aim === 'free'
    ? stopStep(container, `If you don't need the container ${container.name}, stop it`)
    : restartStep(container, `If it doesn't recover, restart the container ${container.name}`);
}

/** @param warning a whole sentence */
function serviceStep({ os, pid, aim }: Holder, warning: string): Step {
  const advice =
    aim === 'free'
      ? 'Find its service, and stop that if no one else needs it'
      : 'Find its service, and restart that if no one else needs it';
  return withCommand(`${warning} ${advice}`, pid === undefined ? undefined : listService(os, pid));
}
