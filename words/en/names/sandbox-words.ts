import type { SandboxBarrier } from '../../../diagnosis/reading/program/sandbox-barrier.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Step } from '../../step.ts';

type Kind = Sandbox['kind'];

export const sandboxNames: Record<Kind, string> = {
  none: 'a sandbox',
  agent: "a coding agent's sandbox",
  flatpak: 'a Flatpak',
  snap: 'a snap',
  firejail: 'a Firejail sandbox',
  bubblewrap: 'a Bubblewrap sandbox',
  container: 'a container',
  namespace: 'a separate network namespace',
  restricted: 'a sandbox',
};

/** How to let programs in the sandbox reach the computer's own localhost, or any network at all. */
export function stepsOutOf(kind: Kind, way: SandboxBarrier['way'], port: number): Step[] {
  if (kind === 'container' && way === 'no-connections') return [inSystem];
  return ofKind[kind](port);
}

const inSystem: Step = {
  text: "Or allow network access where the sandbox is configured: its seccomp, Landlock or AppArmor profile, or the service's settings.",
};

const ofKind: Record<Kind, (port: number) => Step[]> = {
  none: () => [inSystem],
  restricted: () => [inSystem],
  agent: () => [
    {
      text: "Or let the agent run this one command outside its sandbox: approve it when asked, or allow local network access in the agent's settings.",
    },
  ],
  flatpak: () => [
    {
      text: 'Or give the Flatpak access to the network:',
      command: 'flatpak override --user --share=network "$FLATPAK_ID"',
    },
  ],
  snap: () => [{ text: 'Or give the snap access to the network:', command: 'sudo snap connect "$SNAP_NAME":network' }],
  firejail: () => [
    {
      text: 'Or start it without the --net option, on the command line and in its profile, so that it shares the network.',
    },
  ],
  bubblewrap: () => [
    {
      text: 'Or let the sandbox share the network: leave out --unshare-net, or add --share-net after --unshare-all.',
    },
  ],
  container: (port) => [
    {
      text: `Or reach your computer by name from inside: host.docker.internal in Docker, host.containers.internal in Podman. For that, the server must listen on 0.0.0.0:${port}.`,
    },
    { text: "Or start the container with --network host, which shares your computer's localhost." },
  ],
  namespace: () => [
    {
      text: "Or remove what gives it its own network: unshare --net, ip netns exec, or PrivateNetwork= in a service's settings.",
    },
  ],
};
