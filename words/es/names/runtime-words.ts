import type { Elsewhere } from '../../../diagnosis/reading/container/listening-inside.ts';
import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { hostNetworkTitle, hostNetworkWhy } from './host-network-words.ts';
import { sentenceStart } from './sentence-start.ts';

type Named = Pick<Runtime, 'kind' | 'name' | 'address' | 'networking'>;

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'la máquina virtual de docker-machine',
  'docker-rootless': 'Docker en modo rootless',
  'docker-context': 'el motor de Docker de otra máquina',
  'windows-containers': 'la red de contenedores de Windows',
  'podman-machine': 'la máquina de Podman',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'la instancia de Lima',
  minikube: 'minikube',
  vagrant: 'la máquina de Vagrant',
  'virtual-machine': 'la máquina virtual',
  wsl1: 'WSL',
  wsl2: 'WSL',
  'android-emulator': 'el emulador de Android',
};

const maxNameLength = 40;

/** `la máquina virtual debian12`, `el motor de Docker de otra máquina (build.test)` */
function runtimeName({ kind, name, address }: Named): string {
  const known = name?.slice(0, maxNameLength);
  if (kind === 'docker-context') return `${kinds[kind]}${address ? ` (${address.slice(0, maxNameLength)})` : ''}`;
  return known && /^(el|la) /.test(kinds[kind]) ? `${kinds[kind]} ${known}` : kinds[kind];
}

export function elsewhereTitle(runtime: Named, port: number, reason: Elsewhere): string {
  if (reason.because === 'host-network') return hostNetworkTitle(reason.container);
  const place = runtimeName(runtime);
  const titles: Record<typeof reason.because, string> = {
    'listens-there': `El puerto ${port} está abierto en ${place}, no en este equipo`,
    'published-there': `El puerto ${port} solo está publicado en ${place}`,
    driver: `${sentenceStart(place)} reenvía el puerto ${port} a una dirección incorrecta`,
    'may-be-there': `Puede que el servidor esté en ${place}, no en este equipo`,
  };
  return titles[reason.because];
}

export function elsewhereWhy(runtime: Named, port: number, reason: Elsewhere): string {
  const place = runtimeName(runtime);
  if (reason.because === 'host-network') return hostNetworkWhy(reason.container, place);
  const { because, on } = reason;
  const ownNetwork = `${sentenceStart(place)} tiene su propia red, así que localhost no es allí el localhost de este navegador.`;
  const whys: Record<typeof because, string> = {
    'listens-there': `${ownNetwork} Allí, un programa escucha en ${on}, puerto ${port}, pero ese puerto no se reenvía a este equipo.`,
    'published-there': `El contenedor publica el puerto en ${on}, una dirección que solo existe en ${place}.`,
    driver: `El puerto está publicado en loopback y lo reenvía el controlador de puertos ${runtime.networking}. Algunas de sus versiones reenvían esos puertos a una dirección en la que nada escucha, así que la conexión se cierra al instante.`,
    'may-be-there': `${ownNetwork} En este equipo no se encontró ningún servidor en el puerto ${port}.`,
  };
  return whys[because];
}

const askForAddress: Partial<Record<Runtime['kind'], Step>> = {
  'docker-machine': { text: 'Averigua su dirección IP y abre la página allí:', command: 'docker-machine ip' },
  'docker-context': {
    text: 'Comprueba qué motor usa docker. Sus puertos están abiertos en esa máquina:',
    command: 'docker context ls',
  },
  'windows-containers': {
    text: 'Abre la página en la dirección propia del contenedor, que docker inspect muestra como IPAddress, y en el puerto en el que escucha su programa.',
  },
  minikube: { text: 'Muestra las direcciones de los servicios de minikube:', command: 'minikube service list' },
};

/** Which address to open instead. */
export function openThere({ kind, address }: Named, target: Target): Step {
  const isPlain = address !== undefined && /^[\w.:-]+$/.test(address);
  // Only addresses on this computer's own networks are named; the rest is left to the reader.
  if (isPlain && kind !== 'docker-context')
    return { text: `Abre la página en su dirección propia: ${addressAt(target, { host: address })}.` };
  return (
    askForAddress[kind] ?? {
      text: 'Abre la página en su dirección propia en lugar de localhost. Para averiguar esa dirección, ejecuta allí ip addr o ipconfig.',
    }
  );
}

/** A port published on the machine's own loopback address can't be forwarded. */
function fromVirtualMachine(port: number): Step {
  return {
    text: `O reenvía el puerto ${port} a este equipo en la configuración de red de la máquina virtual. Si el servidor está en un contenedor de ella, publica el puerto sin indicar una dirección.`,
  };
}

const forwarding: Partial<Record<Runtime['kind'], (port: number) => Step>> = {
  'docker-context': () => ({
    text: 'O ejecuta los contenedores aquí, con el motor de este equipo:',
    command: 'docker context use default',
  }),
  vagrant: (port) => ({
    text: `O reenvía el puerto: añade config.vm.network "forwarded_port", guest: ${port}, host: ${port} al Vagrantfile y recarga la máquina:`,
    command: 'vagrant reload',
  }),
  'android-emulator': (port) => ({ text: 'O reenvía el puerto:', command: `adb forward tcp:${port} tcp:${port}` }),
  'docker-rootless': () => ({
    text: 'Publica el puerto sin indicar una dirección y mantén rootlesskit actualizado: las versiones antiguas reenvían los puertos de 127.0.0.1 a una dirección incorrecta.',
  }),
  'docker-machine': fromVirtualMachine,
  'virtual-machine': fromVirtualMachine,
  'windows-containers': (port) => ({
    text: `O publica el puerto ${port} sin indicar una dirección, si el contenedor no lo publica ya.`,
  }),
  minikube: () => ({
    text: 'O reenvía los puertos de sus servicios a este equipo:',
    command: 'minikube tunnel',
  }),
};

/** How to make its port reachable on this computer's localhost. */
export function forwardThere({ kind }: Named, port: number, { because }: Elsewhere): Step {
  if (because === 'published-there') return { text: 'Publica el puerto en 127.0.0.1 o sin indicar una dirección.' };
  return (
    forwarding[kind]?.(port) ?? {
      text: `O reenvía el puerto ${port} a este equipo: publícalo en 127.0.0.1 o configura el reenvío de puertos en sus ajustes.`,
    }
  );
}
