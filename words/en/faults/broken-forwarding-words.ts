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
  other: 'the container engine',
};

/** How to repair each virtual machine or driver that forwards ports. Each step says what else it stops. */
const byRuntime: Partial<Record<Runtime['kind'], { name: string; repair: (port: string) => Step }>> = {
  'docker-rootless': {
    name: 'rootless Docker',
    repair: (port) => ({
      text: `Publish the port without an address (-p ${port}), or set DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=builtin: some network drivers forward ports on 127.0.0.1 to the wrong address.`,
    }),
  },
  colima: { name: 'Colima', repair: () => restart('Colima', 'colima restart') },
  'docker-desktop': { name: 'Docker Desktop', repair: () => restart('Docker Desktop') },
  'rancher-desktop': { name: 'Rancher Desktop', repair: () => restart('Rancher Desktop') },
  'podman-machine': {
    name: 'the Podman machine',
    repair: () => restart('the Podman machine', 'podman machine stop && podman machine start'),
  },
  lima: { name: 'Lima', repair: () => restart('the Lima instance') },
};

function restart(what: string, command?: string): Step {
  const text = `If that doesn't help, restart ${what}. All its containers stop while it restarts`;
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}

export function titleOfBroken({ container }: BrokenForwarding, port: number): string {
  return `Port ${port} doesn't reach the container ${containerName(container)}`;
}

export function whyBroken({ container, containerPort, fault, runtime }: BrokenForwarding, port: number): string {
  const engine = (runtime && byRuntime[runtime.kind]?.name) ?? engines[container.engine];
  const driver = runtime?.networking ? ` (${runtime.networking})` : '';
  const name = containerName(container);
  if (fault === 'unforwarded')
    return `The container ${name} publishes port ${port}, but nothing here accepts connections to it: ${engine}'s port forwarding${driver} isn't working, as can happen after sleep or an update.`;
  const seen =
    fault === 'silence'
      ? `The container ${name} listens on port ${containerPort} inside, as it should, but connections to port ${port} here get no reply.`
      : `The container ${name} listens on port ${containerPort} inside, as it should, but connections to port ${port} here close without a reply.`;
  return `${seen} Either ${engine}'s port forwarding${driver} loses them, or the server in the container accepts them and fails.`;
}

export function stepsForBroken({ container, containerPort, runtime }: BrokenForwarding, port: number): Step[] {
  const repair = runtime && byRuntime[runtime.kind]?.repair(`${port}:${containerPort}`);
  const again = restartStep(container, 'Restart the container, which also sets up its port forwarding again');
  const isDriver = runtime?.kind === 'docker-rootless';
  return [
    ...(repair && isDriver ? [repair] : []),
    again,
    logsStep(container, 'Check whether the request arrived. If the log shows it, the problem is in the server inside'),
    ...(repair && !isDriver ? [repair] : []),
  ];
}
