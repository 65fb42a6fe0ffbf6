import type { SandboxBarrier } from '../../../diagnosis/reading/program/sandbox-barrier.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Step } from '../../step.ts';

type Kind = Sandbox['kind'];

/** Each completes “läuft in …”. */
export const sandboxNames: Record<Kind, string> = {
  none: 'einer Sandbox',
  agent: 'der Sandbox eines Coding-Agenten',
  flatpak: 'einem Flatpak',
  snap: 'einem Snap',
  firejail: 'einer Firejail-Sandbox',
  bubblewrap: 'einer Bubblewrap-Sandbox',
  container: 'einem Container',
  namespace: 'einem eigenen Netzwerk-Namespace',
  restricted: 'einer Sandbox',
};

/** How to let programs in the sandbox reach the computer's own localhost, or any network at all. */
export function stepsOutOf(kind: Kind, way: SandboxBarrier['way'], port: number): Step[] {
  if (kind === 'container' && way === 'no-connections') return [inSystem];
  return ofKind[kind](port);
}

const inSystem: Step = {
  text: 'Oder erlauben Sie den Netzwerkzugriff dort, wo die Sandbox eingerichtet ist: in ihrem seccomp-, Landlock- oder AppArmor-Profil oder in den Einstellungen des Dienstes.',
};

const ofKind: Record<Kind, (port: number) => Step[]> = {
  none: () => [inSystem],
  restricted: () => [inSystem],
  agent: () => [
    {
      text: 'Oder lassen Sie den Agenten diesen einen Befehl außerhalb seiner Sandbox ausführen: Stimmen Sie auf Nachfrage zu oder erlauben Sie in seinen Einstellungen den Zugriff auf das lokale Netzwerk.',
    },
  ],
  flatpak: () => [
    {
      text: 'Oder geben Sie dem Flatpak Zugriff auf das Netzwerk:',
      command: 'flatpak override --user --share=network "$FLATPAK_ID"',
    },
  ],
  snap: () => [
    { text: 'Oder geben Sie dem Snap Zugriff auf das Netzwerk:', command: 'sudo snap connect "$SNAP_NAME":network' },
  ],
  firejail: () => [
    {
      text: 'Oder starten Sie es ohne die Option --net, in der Befehlszeile und im Profil, damit es das Netzwerk mitbenutzt.',
    },
  ],
  bubblewrap: () => [
    {
      text: 'Oder lassen Sie die Sandbox das Netzwerk mitbenutzen: Lassen Sie --unshare-net weg oder ergänzen Sie --share-net nach --unshare-all.',
    },
  ],
  container: (port) => [
    {
      text: `Oder sprechen Sie Ihren Computer von innen mit Namen an: host.docker.internal in Docker, host.containers.internal in Podman. Dazu muss der Server auf 0.0.0.0:${port} lauschen.`,
    },
    { text: 'Oder starten Sie den Container mit --network host: Dann benutzt er den localhost Ihres Computers mit.' },
  ],
  namespace: () => [
    {
      text: 'Oder entfernen Sie, was ihm ein eigenes Netzwerk gibt: unshare --net, ip netns exec oder PrivateNetwork= in den Einstellungen eines Dienstes.',
    },
  ],
};
