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
  other: 'el motor de contenedores',
};

/** How to repair each virtual machine or driver that forwards ports. Each step says what else it stops. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; repair: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'Docker en modo rootless',
    repair: (port) => ({
      text: `Publica el puerto sin dirección (-p ${port}) o establece DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin: algunos controladores de red reenvían los puertos de 127.0.0.1 a una dirección equivocada.`,
    }),
  },
  colima: { name: 'Colima', repair: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', repair: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', repair: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: 'la máquina de Podman',
    repair: () => restart('la máquina de Podman', 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', repair: () => restart('la instancia de Lima') },
};

function restart(what: string, command?: string): Step {
  const text = `Si eso no ayuda, reinicia ${what}. Todos sus contenedores se detienen mientras se reinicia`;
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `El puerto ${port} no llega al contenedor ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, fault, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? ` (${runtime.networking})` : '';
  const name = containerName(container);
  if (fault === 'unforwarded')
    return `El contenedor ${name} publica el puerto ${port}, pero aquí nadie acepta conexiones a él: el reenvío de puertos de ${engine}${driver} no funciona, como puede ocurrir tras la suspensión o una actualización.`;
  const seen =
    fault === 'silence'
      ? `El contenedor ${name} escucha en el puerto ${containerPort} por dentro, como debe, pero las conexiones al puerto ${port} de este equipo no reciben respuesta.`
      : `El contenedor ${name} escucha en el puerto ${containerPort} por dentro, como debe, pero las conexiones al puerto ${port} de este equipo se cierran sin respuesta.`;
  return `${seen} O bien las pierde ${engine} al reenviar el puerto${driver}, o bien el servidor del contenedor las acepta y falla.`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const repair = runtime && byRuntime[runtime.kind]?.repair(`${port}:${containerPort}`);
  const again = restartStep(
    container,
    'Reinicia el contenedor, lo que también vuelve a configurar su reenvío de puertos',
  );
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(repair && isDriver ? [repair] : []),
    again,
    logsStep(
      container,
      'Comprueba si llegó la solicitud. Si aparece en el registro, el problema está en el servidor del contenedor',
    ),
    ...(repair && !isDriver ? [repair] : []),
  ];
}
