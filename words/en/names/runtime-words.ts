import type { Elsewhere } from '../../../diagnosis/reading/container/listening-inside.ts';
import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import { titleThatFits } from '../../names/title-that-fits.ts';
import type { Step } from '../../step.ts';
import { hostNetworkTitle, hostNetworkWhy } from './host-network-words.ts';
import { sentenceStart } from './sentence-start.ts';

type Named = Pick<Runtime, 'kind' | 'name' | 'address' | 'networking'>;

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'the docker-machine VM',
  'docker-rootless': 'rootless Docker',
  'docker-context': 'the Docker engine on another machine',
  'windows-containers': 'the Windows container network',
  'podman-machine': 'the Podman machine',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'the Lima instance',
  minikube: 'minikube',
  vagrant: 'the Vagrant machine',
  'virtual-machine': 'the virtual machine',
  wsl1: 'WSL',
  wsl2: 'WSL',
  'android-emulator': 'the Android emulator',
};

const maxNameLength = 40;

/** `the virtual machine debian12`, `the Docker engine on another machine (build.test)` */
function runtimeName({ kind, name, address }: Named): string {
  const known = name?.slice(0, maxNameLength);
  if (kind === 'docker-context') return `${kinds[kind]}${address ? ` (${address.slice(0, maxNameLength)})` : ''}`;
  return known && kinds[kind].startsWith('the ') ? `${kinds[kind]} ${known}` : kinds[kind];
}

export function elsewhereTitle(runtime: Named, port: number, reason: Elsewhere): string {
  if (reason.because === 'host-network') return hostNetworkTitle(reason.container);
  const place = runtimeName(runtime);
  const titles: Record<typeof reason.because, string> = {
    'listens-there': `Port ${port} is open in ${place}, not on this computer`,
    'published-there': `Port ${port} is published only inside ${place}`,
    driver: `${sentenceStart(place)} forwards port ${port} to the wrong address`,
    'may-be-there': titleThatFits(
      `The server may be running in ${place}, not on this computer`,
      `The server may be in ${place}`,
    ),
  };
  return titles[reason.because];
}

export function elsewhereWhy(runtime: Named, port: number, reason: Elsewhere): string {
  const place = runtimeName(runtime);
  if (reason.because === 'host-network') return hostNetworkWhy(reason.container, place);
  const { because, on } = reason;
  const ownNetwork = `${sentenceStart(place)} has its own network, so localhost there isn't this browser's localhost.`;
  const whys: Record<typeof because, string> = {
    'listens-there': `${ownNetwork} A program listens there on ${on}, port ${port}, but that port isn't forwarded to this computer.`,
    'published-there': `The container publishes the port on ${on}, an address that exists only inside ${place}.`,
    driver: `The port is published on loopback and forwarded by the ${runtime.networking} port driver. Some versions of it forward such ports to an address where nothing listens, so the connection closes at once.`,
    'may-be-there': `${ownNetwork} On this computer, no server was found on port ${port}.`,
  };
  return whys[because];
}

const askForAddress: Partial<Record<Runtime['kind'], Step>> = {
  'docker-machine': {
    text: "Get the VM's IP address, and open the page at that address instead of localhost:",
    command: 'docker-machine ip',
  },
  'docker-context': {
    text: 'Check which engine docker uses. Its ports are open on that machine:',
    command: 'docker context ls',
  },
  'windows-containers': {
    text: "Open the page at the container's own address, which docker inspect shows as IPAddress, and on the port its program listens on.",
  },
  minikube: { text: "List the addresses of minikube's services:", command: 'minikube service list' },
};

/** Which address to open instead. */
export function openThere({ kind, address }: Named, target: Target): Step {
  const isPlain = address !== undefined && /^[\w.:-]+$/.test(address);
  // Only addresses on this computer's own networks are named; the rest is left to the reader.
  if (isPlain && kind !== 'docker-context')
    return { text: `Open the page at its own address: ${addressAt(target, { host: address })}.` };
  return (
    askForAddress[kind] ?? {
      text: 'Open the page at its own address instead of localhost. To find that address, run ip addr or ipconfig inside it.',
    }
  );
}

/** A port published on the machine's own loopback address can't be forwarded. */
function fromVirtualMachine(port: number): Step {
  return {
    text: `Or forward port ${port} to this computer in the virtual machine's network settings. If the server is in a container there, publish the port without an address.`,
  };
}

const forwarding: Partial<Record<Runtime['kind'], (port: number) => Step>> = {
  'docker-context': () => ({
    text: "Or run the containers here, with this computer's engine:",
    command: 'docker context use default',
  }),
  vagrant: (port) => ({
    text: `Or forward the port: add config.vm.network "forwarded_port", guest: ${port}, host: ${port} to the Vagrantfile, and reload the machine:`,
    command: 'vagrant reload',
  }),
  'android-emulator': (port) => ({ text: 'Or forward the port:', command: `adb forward tcp:${port} tcp:${port}` }),
  'docker-rootless': () => ({
    text: 'Publish the port without an address, and keep rootlesskit up to date: older versions forward ports on 127.0.0.1 to the wrong address.',
  }),
  'docker-machine': fromVirtualMachine,
  'virtual-machine': fromVirtualMachine,
  'windows-containers': (port) => ({
    text: `Or publish port ${port} without an address, if the container doesn't publish it yet.`,
  }),
  minikube: () => ({
    text: "Or forward its services' ports to this computer:",
    command: 'minikube tunnel',
  }),
};

/** How to make its port reachable on this computer's localhost. */
export function forwardThere({ kind }: Named, port: number, { because }: Elsewhere): Step {
  if (because === 'published-there') return { text: 'Publish the port on 127.0.0.1, or without an address.' };
  return (
    forwarding[kind]?.(port) ?? {
      text: `Or forward port ${port} to this computer: publish it on 127.0.0.1, or set up port forwarding in the settings of ${kinds[kind]}.`,
    }
  );
}
