import type { SandboxBarrier } from '../../../diagnosis/reading/program/sandbox-barrier.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Step } from '../../step.ts';

type Kind = Sandbox['kind'];

export const sandboxNames: Record<Kind, string> = {
  none: '沙盒',
  agent: '编程智能体的沙盒',
  flatpak: 'Flatpak 沙盒',
  snap: 'snap 沙盒',
  firejail: 'Firejail 沙盒',
  bubblewrap: 'Bubblewrap 沙盒',
  container: '容器',
  namespace: '单独的网络命名空间',
  restricted: '沙盒',
};

/** How to let programs in the sandbox reach the computer's own localhost, or any network at all. */
export function stepsOutOf(kind: Kind, way: SandboxBarrier['way'], port: number): Step[] {
  if (kind === 'container' && way === 'no-connections') return [inSystem];
  return ofKind[kind](port);
}

const inSystem: Step = {
  text: '或者在配置该沙盒的地方允许访问网络：其 seccomp、Landlock 或 AppArmor 配置文件，或该服务的设置。',
};

const ofKind: Record<Kind, (port: number) => Step[]> = {
  none: () => [inSystem],
  restricted: () => [inSystem],
  agent: () => [
    {
      text: '或者让智能体在沙盒外运行这一条命令：在它询问时批准，或在智能体的设置中允许访问本地网络。',
    },
  ],
  flatpak: () => [
    {
      text: '或者允许该 Flatpak 应用访问网络：',
      command: 'flatpak override --user --share=network "$FLATPAK_ID"',
    },
  ],
  snap: () => [{ text: '或者允许该 snap 应用访问网络：', command: 'sudo snap connect "$SNAP_NAME":network' }],
  firejail: () => [
    {
      text: '或者去掉命令行和配置文件中的 --net 选项再启动，使其共享网络。',
    },
  ],
  bubblewrap: () => [
    {
      text: '或者让沙盒共享网络：去掉 --unshare-net，或在 --unshare-all 之后加上 --share-net。',
    },
  ],
  container: (port) => [
    {
      text: `或者在容器内通过名称访问宿主机：Docker 中为 host.docker.internal，Podman 中为 host.containers.internal。为此，服务器必须监听 0.0.0.0:${port}。`,
    },
    { text: '或者用 --network host 启动容器，使其共享宿主机的 localhost。' },
  ],
  namespace: () => [
    {
      text: '或者去掉使其拥有独立网络的设置：unshare --net、ip netns exec，或服务设置中的 PrivateNetwork=。',
    },
  ],
};
