import type { Network } from '../../../evidence/machine/network.ts';

type Kind = NonNullable<Network['others'][number]['kind']>;

/** How programs name the interfaces they create. */
const names: [Kind, RegExp][] = [
  ['vpn', /^(tun|tap|wg|ppp|ipsec|utun|tailscale|ts|zt|nordlynx|proton|mullvad|gpd|cscotun|CloudflareWARP|outline)/i],
  ['container', /^(docker|br-|veth|cni|flannel|cali|podman|lxc|lxd|cilium|nerdctl)/i],
  ['virtual-machine', /^(virbr|vmnet|vboxnet|vnet|bridge1\d\d|vEthernet)/i],
];

/** What an interface is for, judging by its name. Most are network cards, or don't matter here. */
export function kindOf(name: string): Kind {
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
