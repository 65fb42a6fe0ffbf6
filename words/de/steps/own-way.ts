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

/** Each stands after a verb. */
const descriptions: Record<DescribedProgram, string> = {
  'jetbrains-editor': 'den JetBrains-Editor',
  'mcafee-agent': 'den McAfee-Agenten',
  'crowdstrike-sensor': 'den CrowdStrike-Sensor',
  'ssh-server': 'den SSH-Server',
  'ssh-tunnel': 'den SSH-Tunnel',
  'kubernetes-port-forward': 'die Kubernetes-Portweiterleitung',
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
        ? `Suchen Sie in ${name} das Programm, das Port ${port} bedient, und beenden Sie dieses Programm, nicht ${name}:`
        : `Suchen Sie in ${name} das Programm, das Port ${port} bedient, und starten Sie dieses Programm neu, nicht ${name}:`,
    command: `wsl -- ss -ltnp "sport = :${port}"`,
  }),
  tunnel: ({ name, aim }) => ({
    text:
      aim === 'free'
        ? `Schließen Sie ${name} im Terminal oder in der App, von wo aus die Verbindung geöffnet wurde. Das trennt auch alles andere, was darüber läuft.`
        : `Schließen Sie ${name} im Terminal oder in der App, von wo aus die Verbindung geöffnet wurde, und öffnen Sie sie dann wieder. Das trennt auch alles andere, was darüber läuft.`,
  }),
  editor: ({ name, port }) => ({
    text: `Lassen Sie ${name} laufen. Öffnen Sie dort die Ansicht „Ports“ und beenden Sie die Weiterleitung von Port ${port}, oder beenden Sie die Erweiterung oder Aufgabe, die ihn bedient.`,
  }),
  browser: ({ name }) => ({
    text: `Beenden Sie ${name} auf dem üblichen Weg, falls Sie diesen Browser nicht brauchen. Das schließt alle seine Fenster.`,
  }),
  database: (holder) =>
    serviceStep(
      holder,
      `Beenden Sie ${holder.name} nicht direkt: Andere Programme verwenden diese Datenbank vielleicht.`,
    ),
  security: ({ name, port }) => ({
    text: `Lassen Sie ${name} laufen: Dieses Programm schützt den Computer. Verwenden Sie für Ihren Server einen anderen Port als ${port} oder fragen Sie Ihren Administrator.`,
  }),
  airplay: () => ({
    text: 'Schalten Sie in „Systemeinstellungen > Allgemein > AirDrop & Handoff“ den AirPlay-Empfänger aus.',
  }),
  service: (holder) =>
    serviceStep(holder, `Beenden Sie ${holder.name} nicht direkt: Dieses Programm läuft als Systemdienst.`),
};

function containerStep(holder: Holder, command: string): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Suchen Sie den Container, für den ${name} Port ${port} belegt, und stoppen Sie diesen Container, nicht ${name}:`
      : `Suchen Sie den Container, für den ${name} Port ${port} belegt, und starten Sie diesen Container neu, nicht ${name}:`;
  return knownContainerStep(holder) ?? { text, command };
}

function limaStep(holder: Holder): Step {
  const { name, port, aim } = holder;
  const text =
    aim === 'free'
      ? `Suchen Sie die Instanz, für die ${name} Port ${port} belegt, und stoppen Sie diese Instanz, nicht ${name}:`
      : `Suchen Sie die Instanz, für die ${name} Port ${port} belegt, und starten Sie diese Instanz neu, nicht ${name}:`;
  return knownContainerStep(holder) ?? { text, command: 'limactl list' };
}

function knownContainerStep({ container, aim }: Holder): Step | undefined {
  if (!container) return undefined;
  return aim === 'free'
    ? stopStep(container, `Stoppen Sie den Container ${container.name}, falls Sie ihn nicht brauchen`)
    : restartStep(container, `Starten Sie den Container ${container.name} neu, falls er sich nicht erholt`);
}

/** @param warning a whole sentence */
function serviceStep({ os, pid, aim }: Holder, warning: string): Step {
  const advice =
    aim === 'free'
      ? 'Suchen Sie den zugehörigen Dienst und beenden Sie ihn, falls ihn sonst niemand braucht'
      : 'Suchen Sie den zugehörigen Dienst und starten Sie ihn neu, falls ihn sonst niemand braucht';
  return withCommand(`${warning} ${advice}`, pid === undefined ? undefined : listService(os, pid));
}
