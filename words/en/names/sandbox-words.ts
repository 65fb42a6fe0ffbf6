import type { ShutIn } from '../../../diagnosis/reading/program/shut-in.ts';
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

/** How to let what runs in there reach the computer's own localhost, or anything at all. */
export function stepsOutOf(kind: Kind, way: ShutIn['way'], port: number): Step[] {
  if (kind === 'container' && way === 'no-connections') return [inSystem];
  return ofKind[kind](port);
}

const inSystem: Step = {
  text: 'Or give the sandbox leave to use the network, where it is set up: its seccomp, Landlock or AppArmor profile, or the settings of the service.',
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
      text: 'Or let the Flatpak share the network:',
      command: 'flatpak override --user --share=network "$FLATPAK_ID"',
    },
  ],
  snap: () => [{ text: 'Or let the snap use the network:', command: 'sudo snap connect "$SNAP_NAME":network' }],
  firejail: () => [
    { text: 'Or start it without the option --net, also in its profile, so that it shares the network.' },
  ],
  bubblewrap: () => [
    {
      text: 'Or let the sandbox share the network: leave out the option --unshare-net, or add --share-net after --unshare-all.',
    },
  ],
  container: (port) => [
    {
      text: `Or ask for your computer by name from inside: host.docker.internal in Docker, host.containers.internal in Podman. The server has to listen on 0.0.0.0:${port} for that.`,
    },
    { text: "Or start the container with the option --network host, which shares your computer's localhost." },
  ],
  namespace: () => [
    {
      text: "Or leave out what gives it a network of its own: unshare --net, ip netns exec, or PrivateNetwork= in a service's settings.",
    },
  ],
};
