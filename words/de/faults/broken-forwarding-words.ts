import type { BrokenForwarding } from '../../../diagnosis/reading/container/broken-forwarding.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { containerName } from '../../steps/container-commands.ts';
import { logsStep, restartStep } from '../names/container-words.ts';

const engines: Record<Container['engine'], string> = {
  docker: 'Docker',
  podman: 'Podman',
  containerd: 'containerd',
  other: 'Container-Engine',
};

/** How to repair each virtual machine or driver that forwards ports. Each step says what else it stops. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; repair: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'Rootless Docker',
    repair: (port) => ({
      text: `Veröffentlichen Sie den Port ohne Adresse (-p ${port}) oder setzen Sie DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin: Manche Netzwerktreiber leiten Ports auf 127.0.0.1 an die falsche Adresse weiter.`,
    }),
  },
  colima: { name: 'Colima', repair: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', repair: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', repair: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: 'Podman-Maschine',
    repair: () => restart('die Podman-Maschine', 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', repair: () => restart('die Lima-Instanz') },
};

function restart(what: string, command?: string): Step {
  const text = `Wenn das nicht hilft, starten Sie ${what} neu. Dabei werden alle Container darin gestoppt`;
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `Port ${port} führt nicht bis zum Container ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, fault, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? `, ${runtime.networking}` : '';
  const name = containerName(container);
  if (fault === 'unforwarded')
    return `Der Container ${name} veröffentlicht Port ${port}, aber hier nimmt nichts Verbindungen dazu an: Die Portweiterleitung (${engine}${driver}) funktioniert nicht, etwa nach dem Ruhezustand oder einem Update.`;
  const seen =
    fault === 'silence'
      ? `Der Container ${name} lauscht im Inneren wie vorgesehen auf Port ${containerPort}, aber Verbindungen zu Port ${port} hier bleiben ohne Antwort.`
      : `Der Container ${name} lauscht im Inneren wie vorgesehen auf Port ${containerPort}, aber Verbindungen zu Port ${port} hier werden ohne Antwort geschlossen.`;
  return `${seen} Entweder gehen sie in der Portweiterleitung (${engine}${driver}) verloren, oder der Server im Container nimmt sie an und scheitert.`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const repair = runtime && byRuntime[runtime.kind]?.repair(`${port}:${containerPort}`);
  const again = restartStep(
    container,
    'Starten Sie den Container neu, was auch seine Portweiterleitung neu einrichtet',
  );
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(repair && isDriver ? [repair] : []),
    again,
    logsStep(
      container,
      'Prüfen Sie, ob die Anfrage angekommen ist. Wenn sie im Log steht, liegt das Problem im Server im Container',
    ),
    ...(repair && !isDriver ? [repair] : []),
  ];
}
