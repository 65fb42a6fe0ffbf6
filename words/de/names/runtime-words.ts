import type { Elsewhere } from '../../../diagnosis/reading/container/listening-inside.ts';
import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';
import type { Step } from '../../step.ts';
import { hostNetworkTitle, hostNetworkWhy } from './host-network-words.ts';

type Named = Pick<Runtime, 'kind' | 'name' | 'address' | 'networking'>;

const kinds: Record<Runtime['kind'], string> = {
  'docker-desktop': 'Docker Desktop',
  'docker-machine': 'der docker-machine-VM',
  'docker-rootless': 'Rootless Docker',
  'docker-context': 'der Docker-Engine auf einem anderen Rechner',
  'windows-containers': 'dem Windows-Containernetzwerk',
  'podman-machine': 'der Podman-Maschine',
  'rancher-desktop': 'Rancher Desktop',
  colima: 'Colima',
  lima: 'der Lima-Instanz',
  minikube: 'minikube',
  vagrant: 'der Vagrant-Maschine',
  'virtual-machine': 'der virtuellen Maschine',
  wsl1: 'WSL',
  wsl2: 'WSL',
  'android-emulator': 'dem Android-Emulator',
};

const maxNameLength = 40;

/** Completes “in …”: `der virtuellen Maschine debian12`, `der Docker-Engine auf einem anderen Rechner (build.test)` */
function runtimeName({ kind, name, address }: Named): string {
  const known = name?.slice(0, maxNameLength);
  if (kind === 'docker-context') return `${kinds[kind]}${address ? ` (${address.slice(0, maxNameLength)})` : ''}`;
  return known && /^de[rm] /.test(kinds[kind]) ? `${kinds[kind]} ${known}` : kinds[kind];
}

export function elsewhereTitle(runtime: Named, port: number, reason: Elsewhere): string {
  if (reason.because === 'host-network') return hostNetworkTitle(reason.container);
  const place = runtimeName(runtime);
  const titles: Record<typeof reason.because, string> = {
    'listens-there': `Port ${port} ist in ${place} offen, nicht auf diesem Computer`,
    'published-there': `Port ${port} ist nur innerhalb von ${place} veröffentlicht`,
    driver: `Port ${port} wird von ${place} an die falsche Adresse weitergeleitet`,
    'may-be-there': `Der Server läuft möglicherweise in ${place}, nicht auf diesem Computer`,
  };
  return titles[reason.because];
}

export function elsewhereWhy(runtime: Named, port: number, reason: Elsewhere): string {
  const place = runtimeName(runtime);
  if (reason.because === 'host-network') return hostNetworkWhy(reason.container, place);
  const { because, on } = reason;
  const ownNetwork = `In ${place} gibt es ein eigenes Netzwerk, daher ist localhost dort nicht der localhost dieses Browsers.`;
  const whys: Record<typeof because, string> = {
    'listens-there': `${ownNetwork} Dort lauscht ein Programm auf ${on}, Port ${port}, aber dieser Port wird nicht an diesen Computer weitergeleitet.`,
    'published-there': `Der Container veröffentlicht den Port auf ${on}, einer Adresse, die es nur innerhalb von ${place} gibt.`,
    driver: `Der Port ist auf der Loopback-Adresse veröffentlicht und wird vom Porttreiber ${runtime.networking} weitergeleitet. Manche Versionen davon leiten solche Ports an eine Adresse weiter, auf der nichts lauscht, sodass die Verbindung sofort geschlossen wird.`,
    'may-be-there': `${ownNetwork} Auf diesem Computer wurde kein Server auf Port ${port} gefunden.`,
  };
  return whys[because];
}

const askForAddress: Partial<Record<Runtime['kind'], Step>> = {
  'docker-machine': {
    text: 'Fragen Sie die IP-Adresse der VM ab und öffnen Sie die Seite dort:',
    command: 'docker-machine ip',
  },
  'docker-context': {
    text: 'Prüfen Sie, welche Engine docker verwendet. Deren Ports sind auf ihrem eigenen Rechner offen:',
    command: 'docker context ls',
  },
  'windows-containers': {
    text: 'Öffnen Sie die Seite unter der eigenen Adresse des Containers, die docker inspect als IPAddress anzeigt, und mit dem Port, auf dem sein Programm lauscht.',
  },
  minikube: { text: 'Lassen Sie sich die Adressen der minikube-Dienste anzeigen:', command: 'minikube service list' },
};

/** Which address to open instead. */
export function openThere({ kind, address }: Named, target: Target): Step {
  const isPlain = address !== undefined && /^[\w.:-]+$/.test(address);
  // Only addresses on this computer's own networks are named; the rest is left to the reader.
  if (isPlain && kind !== 'docker-context')
    return {
      text: `Öffnen Sie die Seite unter der eigenen Adresse dieser Umgebung: ${addressAt(target, { host: address })}.`,
    };
  return (
    askForAddress[kind] ?? {
      text: 'Öffnen Sie die Seite unter der eigenen Adresse dieser Umgebung statt unter localhost. Dort ausgeführt, zeigt ip addr oder ipconfig diese Adresse an.',
    }
  );
}

/** A port published on the machine's own loopback address can't be forwarded. */
function fromVirtualMachine(port: number): Step {
  return {
    text: `Oder leiten Sie Port ${port} in den Netzwerkeinstellungen der virtuellen Maschine an diesen Computer weiter. Läuft der Server dort in einem Container, veröffentlichen Sie den Port ohne Adresse.`,
  };
}

const forwarding: Partial<Record<Runtime['kind'], (port: number) => Step>> = {
  'docker-context': () => ({
    text: 'Oder führen Sie die Container hier aus, mit der Engine dieses Computers:',
    command: 'docker context use default',
  }),
  vagrant: (port) => ({
    text: `Oder leiten Sie den Port weiter: Tragen Sie im Vagrantfile config.vm.network "forwarded_port", guest: ${port}, host: ${port} ein und laden Sie die Maschine neu:`,
    command: 'vagrant reload',
  }),
  'android-emulator': (port) => ({
    text: 'Oder leiten Sie den Port weiter:',
    command: `adb forward tcp:${port} tcp:${port}`,
  }),
  'docker-rootless': () => ({
    text: 'Veröffentlichen Sie den Port ohne Adresse und halten Sie rootlesskit aktuell: Ältere Versionen leiten Ports auf 127.0.0.1 an die falsche Adresse weiter.',
  }),
  'docker-machine': fromVirtualMachine,
  'virtual-machine': fromVirtualMachine,
  'windows-containers': (port) => ({
    text: `Oder veröffentlichen Sie Port ${port} ohne Adresse, falls der Container das noch nicht tut.`,
  }),
  minikube: () => ({
    text: 'Oder leiten Sie die Ports der Dienste an diesen Computer weiter:',
    command: 'minikube tunnel',
  }),
};

/** How to make its port reachable on this computer's localhost. */
export function forwardThere({ kind }: Named, port: number, { because }: Elsewhere): Step {
  if (because === 'published-there') return { text: 'Veröffentlichen Sie den Port auf 127.0.0.1 oder ohne Adresse.' };
  return (
    forwarding[kind]?.(port) ?? {
      text: `Oder leiten Sie Port ${port} an diesen Computer weiter: Veröffentlichen Sie ihn auf 127.0.0.1 oder richten Sie in den Einstellungen dieser Umgebung eine Portweiterleitung ein.`,
    }
  );
}
