import type { BrokenForwarding } from '../../../diagnosis/reading/container/broken-forwarding.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { containerName, logsStep, restartStep } from '../names/container-words.ts';

const engines: Record<Container['engine'], string> = {
  docker: 'Docker',
  podman: 'Podman',
  containerd: 'containerd',
  other: 'the container engine',
};

/** How each machine or driver that passes ports on is set right. What stops with it is said. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; mend: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'rootless Docker',
    mend: (port) => ({
      text: `Publish the port without an address, as -p ${port}, or set DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin: some network drivers pass ports of 127.0.0.1 on to the wrong place.`,
    }),
  },
  colima: { name: 'Colima', mend: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', mend: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', mend: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: "Podman's machine",
    mend: () => restart("Podman's machine", 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', mend: () => restart("Lima's machine") },
};

function restart(what: string, command?: string): Step {
  const text = `If it stays like that, restart ${what}. All containers in it stop meanwhile`;
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `Port ${port} does not get through to the container ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, isSilent, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? ` (${runtime.networking})` : '';
  const here = isSilent ? 'get no reply' : 'end without a reply';
  return `The container ${containerName(container)} listens on port ${containerPort} inside, as it should, and connections to port ${port} here ${here}. So they get lost in the port forwarding of ${engine}${driver}, or the server in the container takes them and fails.`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const mend = runtime && byRuntime[runtime.kind]?.mend(`${port}:${containerPort}`);
  const again = restartStep(container, 'Restart the container; its port forwarding is set up again with it');
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(mend && isDriver ? [mend] : []),
    again,
    logsStep(container, 'See whether the request got there: if the log shows it, the server inside is at fault'),
    ...(mend && !isDriver ? [mend] : []),
  ];
}
