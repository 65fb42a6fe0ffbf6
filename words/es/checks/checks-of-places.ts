import { urlHost } from '../../../evidence/address/target.ts';
import type { Containers } from '../../../evidence/machine/containers.ts';
import type { Forwarder, Forwarders } from '../../../evidence/machine/forwarders.ts';
import type { Runtimes } from '../../../evidence/machine/runtimes.ts';
import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Session } from '../../../evidence/machine/session.ts';
import type { Check } from '../../report/check.ts';
import { listed } from '../names/listed.ts';
import { placeName } from '../names/place-name.ts';
import { runtimeLabel } from '../names/runtime-label.ts';
import { sandboxNames } from '../names/sandbox-words.ts';

export function checkContainers(containers: Containers): Check[] {
  return containers.flatMap(({ name, state, health, published, listeners = [], folder, checkout }): Check[] => {
    const ports = [...new Set(published.map(({ hostPort, containerPort }) => `${hostPort}:${containerPort}`))];
    const inside = listeners.map(({ address, port }) => `${urlHost(address)}:${port}`);
    const named = `Contenedor ${name} (${health && health !== 'healthy' ? `${state}, ${health}` : state})`;
    const container = folder ? `${named} de ${placeName(folder, checkout)}` : named;
    const text = ports.length > 0 ? `${container}: publica ${listed(ports)}` : `${container}: no publica ningún puerto`;
    const mark = state === 'running' && health !== 'unhealthy' ? 'ok' : 'bad';
    return [
      { mark, text },
      ...(inside.length > 0
        ? [{ mark: 'none' as const, text: `Abierto dentro del contenedor ${name}: ${listed(inside)}` }]
        : []),
    ];
  });
}

export function checkForwarders(forwarders: Forwarders): Check[] {
  return forwarders.flatMap((forwarder): Check[] => {
    const { program, farEnd } = forwarder;
    const faults = faultsOf(forwarder);
    return [
      { mark: faults.length > 0 ? 'none' : 'ok', text: leadsTo(forwarder) },
      ...(farEnd === 'accepted' ? [{ mark: 'ok' as const, text: tried.accepted(program) }] : []),
      ...faults.map((text) => ({ mark: 'bad' as const, text })),
    ];
  });
}

function leadsTo({ program, to, via }: Forwarder): string {
  if (!to) return via ? `${program} reenvía conexiones a través de ${via}` : `${program} reenvía conexiones`;
  const end = `${to.host}:${to.port}`;
  return via ? `${program} reenvía conexiones a ${end} a través de ${via}` : `${program} reenvía conexiones a ${end}`;
}

function faultsOf({ program, farEnd, carrier, orphaned, complaint }: Forwarder): string[] {
  return [
    ...(farEnd && farEnd !== 'accepted' ? [tried[farEnd](program)] : []),
    ...(carrier === 'stuck' ? [`La otra máquina no confirma lo que ${program} le envía`] : []),
    ...(orphaned ? [`Aquello para lo que se inició ${program} ya no existe`] : []),
    ...(complaint ? [`${program} indica “${complaint}”`] : []),
  ];
}

const tried: Record<NonNullable<Forwarder['farEnd']>, (program: string) => string> = {
  accepted: (program) => `El extremo remoto de ${program} acepta conexiones`,
  refused: (program) => `El extremo remoto de ${program} rechaza las conexiones`,
  silent: (program) => `El extremo remoto de ${program} no responde`,
  unreachable: (program) => `No se puede acceder al extremo remoto de ${program}`,
  prohibited: (program) => `Un filtro bloquea las conexiones al extremo remoto de ${program}`,
};

export function checkRuntimes(runtimes: Runtimes): Check[] {
  return runtimes.map((runtime) => {
    const { state, address } = runtime;
    const label = runtimeLabel(runtime);
    return {
      mark: state === 'broken' ? 'bad' : 'none',
      text: address ? `Se encontró: ${label}, dirección ${address}` : `Se encontró: ${label}`,
    };
  });
}

const signs: Record<Session[number]['sign'], string> = {
  'ssh-login': 'Has iniciado sesión en esta máquina por SSH',
  'ssh-client': 'Hay una sesión SSH abierta con otra máquina',
  'remote-editor': 'Un editor está conectado a otra máquina',
  codespaces: 'Estás trabajando en un codespace',
  'dev-container': 'Estás trabajando en un dev container',
  'cloud-notebook': 'Estás trabajando en un notebook en otra máquina',
  wsl: 'Estás trabajando en WSL',
  container: 'Portside se ejecuta dentro de un contenedor',
  'android-emulator': 'La aplicación se ejecuta en un emulador de Android, que es una máquina aparte',
  'remote-browser': 'El navegador se ejecuta en otra máquina',
  'socks-proxy': 'Hay un proxy SOCKS abierto hacia otra máquina',
};

export function checkSession(session: Session): Check[] {
  return session.map(({ sign, host }) => ({ mark: 'none', text: host ? `${signs[sign]}: ${host}` : signs[sign] }));
}

export function checkSandbox({ kind, network, listensOutside }: Sandbox): Check[] {
  if (kind === 'none' && network !== 'own') return [];
  const text =
    network === 'own'
      ? `Portside se ejecuta en ${sandboxNames[kind]}, que tiene su propio localhost`
      : `Portside se ejecuta en ${sandboxNames[kind]}`;
  if (listensOutside === undefined) return [{ mark: 'none', text }];
  const outside = listensOutside ? 'Fuera de él, el puerto está ocupado' : 'Fuera de él, el puerto está libre';
  return [
    { mark: 'none', text },
    { mark: 'none', text: outside },
  ];
}
