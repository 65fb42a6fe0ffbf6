import type { SandboxBarrier } from '../../../diagnosis/reading/program/sandbox-barrier.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Step } from '../../step.ts';

type Kind = Sandbox['kind'];

export const sandboxNames: Record<Kind, string> = {
  none: 'un sandbox',
  agent: 'el sandbox de un agente de programación',
  flatpak: 'un Flatpak',
  snap: 'un snap',
  firejail: 'un sandbox de Firejail',
  bubblewrap: 'un sandbox de Bubblewrap',
  container: 'un contenedor',
  namespace: 'un espacio de nombres de red propio',
  restricted: 'un sandbox',
};

/** How to let programs in the sandbox reach the computer's own localhost, or any network at all. */
export function stepsOutOf(kind: Kind, way: SandboxBarrier['way'], port: number): Step[] {
  if (kind === 'container' && way === 'no-connections') return [inSystem];
  return ofKind[kind](port);
}

const inSystem: Step = {
  text: 'O permite el acceso a la red donde se configura el sandbox: su perfil de seccomp, Landlock o AppArmor, o la configuración del servicio.',
};

const ofKind: Record<Kind, (port: number) => Step[]> = {
  none: () => [inSystem],
  restricted: () => [inSystem],
  agent: () => [
    {
      text: 'O deja que el agente ejecute este comando fuera de su sandbox: apruébalo cuando te lo pida, o permite el acceso a la red local en los ajustes del agente.',
    },
  ],
  flatpak: () => [
    {
      text: 'O da al Flatpak acceso a la red:',
      command: 'flatpak override --user --share=network "$FLATPAK_ID"',
    },
  ],
  snap: () => [{ text: 'O da al snap acceso a la red:', command: 'sudo snap connect "$SNAP_NAME":network' }],
  firejail: () => [
    {
      text: 'O inícialo sin la opción --net, ni en la línea de comandos ni en su perfil, para que comparta la red.',
    },
  ],
  bubblewrap: () => [
    {
      text: 'O deja que el sandbox comparta la red: quita --unshare-net o añade --share-net después de --unshare-all.',
    },
  ],
  container: (port) => [
    {
      text: `O accede a tu equipo por su nombre desde dentro: host.docker.internal en Docker, host.containers.internal en Podman. Para eso, el servidor debe escuchar en 0.0.0.0:${port}.`,
    },
    { text: 'O inicia el contenedor con --network host, que comparte el localhost de tu equipo.' },
  ],
  namespace: () => [
    {
      text: 'O quita lo que le da su propia red: unshare --net, ip netns exec o PrivateNetwork= en la configuración de un servicio.',
    },
  ],
};
