import type { Elsewhere } from '../../../diagnosis/reading/container/listening-inside.ts';
import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { sentenceStart } from './sentence-start.ts';

type Named = Pick<Runtime, 'kind' | 'name' | 'address' | 'networking'>;

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'the virtual machine of docker-machine',
  'docker-rootless': 'rootless Docker',
  'docker-context': 'the Docker engine on another machine',
  'windows-containers': 'the network of the Windows containers',
  'podman-machine': 'the Podman machine',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'the Lima machine',
  minikube: 'minikube',
  vagrant: 'the Vagrant machine',
  'virtual-machine': 'the virtual machine',
  wsl1: 'WSL',
  wsl2: 'WSL',
  'android-emulator': 'the Android emulator',
};

const maximumNameLength = 40;

/** `the virtual machine debian12`, `the Docker engine on another machine (build.test)` */
function runtimeName({ kind, name, address }: Named): string {
  const known = name?.slice(0, maximumNameLength);
  if (kind === 'docker-context') return `${kinds[kind]}${address ? ` (${address.slice(0, maximumNameLength)})` : ''}`;
  return known && kinds[kind].startsWith('the ') ? `${kinds[kind]} ${known}` : kinds[kind];
}

export function elsewhereTitle(runtime: Named, port: number, { because }: Elsewhere): string {
  const place = runtimeName(runtime);
  const titles: Record<Elsewhere['because'], string> = {
    'listens-there': `Port ${port} is open in ${place}, not on this computer`,
    'published-there': `Port ${port} is published inside ${place} only`,
    driver: `${sentenceStart(place)} passes port ${port} on to the wrong place`,
    'may-be-there': `The server may be in ${place}, whose ports are not this computer's`,
  };
  return titles[because];
}

export function elsewhereWhy(runtime: Named, port: number, { because, on }: Elsewhere): string {
  const place = sentenceStart(runtimeName(runtime));
  const ownNetwork = `${place} has a network of its own: its localhost is another one than that of this browser.`;
  const whys: Record<Elsewhere['because'], string> = {
    'listens-there': `${ownNetwork} A program listens there on ${on}, port ${port}, and its port does not come to this computer.`,
    'published-there': `The container publishes the port on ${on}, an address that exists inside ${runtimeName(runtime)} only.`,
    driver: `The port is published on loopback, and comes here through the port driver ${runtime.networking}. Some versions of it pass such ports on to an address where nothing listens, so that the connection ends at once.`,
    'may-be-there': `${ownNetwork} Nothing on this computer takes the connection to port ${port}.`,
  };
  return whys[because];
}

const askForAddress: Partial<Record<Runtime['kind'], Step>> = {
  'docker-machine': { text: 'Find out its address, and open the page there:', command: 'docker-machine ip' },
  'docker-context': {
    text: 'See which engine docker talks to; its ports are open there:',
    command: 'docker context ls',
  },
  'windows-containers': {
    text: 'Open the page at the address of the container itself, which docker inspect tells under IPAddress.',
  },
  minikube: { text: 'Let minikube tell the addresses of its services:', command: 'minikube service list' },
};

/** Where to open the page instead. */
export function openThere({ kind, address }: Named, target: Target): Step {
  const isPlain = address !== undefined && /^[\w.:-]+$/.test(address);
  // Only what is on a network of this computer's own is offered to open; the rest is for the person to judge.
  if (isPlain && kind !== 'docker-context')
    return { text: `Open the page at its own address: ${addressAt(target, { host: address })}.` };
  return (
    askForAddress[kind] ?? {
      text: 'Open the page at its own address instead of localhost; inside it, the command ip addr or ipconfig tells it.',
    }
  );
}

const forwarding: Partial<Record<Runtime['kind'], (port: number) => Step>> = {
  'docker-context': () => ({
    text: 'Or run the containers here, with the engine of this computer:',
    command: 'docker context use default',
  }),
  vagrant: (port) => ({
    text: `Or forward the port: write config.vm.network "forwarded_port", guest: ${port}, host: ${port} into the Vagrantfile, and reload the machine:`,
    command: 'vagrant reload',
  }),
  'android-emulator': (port) => ({ text: 'Or forward the port:', command: `adb forward tcp:${port} tcp:${port}` }),
  'docker-rootless': () => ({
    text: 'Publish the port without an address, and keep rootlesskit up to date: older ones pass ports of 127.0.0.1 on to the wrong place.',
  }),
  minikube: () => ({
    text: 'Or have it pass the ports of its services on to this computer:',
    command: 'minikube tunnel',
  }),
};

/** How its port comes to this computer's localhost. */
export function forwardThere({ kind }: Named, port: number, { because }: Elsewhere): Step {
  if (because === 'published-there') return { text: 'Publish the port on 127.0.0.1, or without an address.' };
  return (
    forwarding[kind]?.(port) ?? {
      text: `Or have port ${port} passed on to this computer: publish it on 127.0.0.1, or set up port forwarding in its settings.`,
    }
  );
}
