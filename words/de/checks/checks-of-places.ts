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
    const named = `Container ${name} (${health && health !== 'healthy' ? `${state}, ${health}` : state})`;
    const container = folder ? `${named} aus ${placeName(folder, checkout)}` : named;
    const text =
      ports.length > 0 ? `${container} veröffentlicht ${listed(ports)}` : `${container} veröffentlicht keinen Port`;
    const mark = state === 'running' && health !== 'unhealthy' ? 'ok' : 'bad';
    return [
      { mark, text },
      ...(inside.length > 0 ? [{ mark: 'none' as const, text: `Im Container ${name} offen: ${listed(inside)}` }] : []),
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
  if (!to) return via ? `${program} leitet Verbindungen über ${via} weiter` : `${program} leitet Verbindungen weiter`;
  const end = `${to.host}:${to.port}`;
  return via
    ? `${program} leitet Verbindungen über ${via} an ${end} weiter`
    : `${program} leitet Verbindungen an ${end} weiter`;
}

function faultsOf({ program, farEnd, carrier, orphaned, complaint }: Forwarder): string[] {
  return [
    ...(farEnd && farEnd !== 'accepted' ? [tried[farEnd](program)] : []),
    ...(carrier === 'stuck' ? [`Der andere Rechner bestätigt nicht, was ${program} sendet`] : []),
    ...(orphaned ? [`Wofür ${program} gestartet wurde, gibt es nicht mehr`] : []),
    ...(complaint ? [`${program} meldet „${complaint}“`] : []),
  ];
}

const tried: Record<NonNullable<Forwarder['farEnd']>, (program: string) => string> = {
  accepted: (program) => `Die Gegenstelle von ${program} nimmt Verbindungen an`,
  refused: (program) => `Die Gegenstelle von ${program} lehnt Verbindungen ab`,
  silent: (program) => `Die Gegenstelle von ${program} antwortet nicht`,
  unreachable: (program) => `Die Gegenstelle von ${program} ist nicht erreichbar`,
  prohibited: (program) => `Ein Filter blockiert Verbindungen zur Gegenstelle von ${program}`,
};

export function checkRuntimes(runtimes: Runtimes): Check[] {
  return runtimes.map((runtime) => {
    const { state, address } = runtime;
    const label = runtimeLabel(runtime);
    return {
      mark: state === 'broken' ? 'bad' : 'none',
      text: address ? `Gefunden: ${label}, Adresse ${address}` : `Gefunden: ${label}`,
    };
  });
}

const signs: Record<Session[number]['sign'], string> = {
  'ssh-login': 'Sie sind per SSH an diesem Rechner angemeldet',
  'ssh-client': 'Eine SSH-Sitzung zu einem anderen Rechner ist offen',
  'remote-editor': 'Ein Editor ist mit einem anderen Rechner verbunden',
  codespaces: 'Sie arbeiten in einem Codespace',
  'dev-container': 'Sie arbeiten in einem Dev-Container',
  'cloud-notebook': 'Sie arbeiten in einem Notebook auf einem anderen Rechner',
  wsl: 'Sie arbeiten in WSL',
  container: 'Portside läuft in einem Container',
  'android-emulator': 'Die App läuft in einem Android-Emulator, der ein eigener Rechner ist',
  'remote-browser': 'Der Browser läuft auf einem anderen Rechner',
  'socks-proxy': 'Ein SOCKS-Proxy zu einem anderen Rechner ist offen',
};

export function checkSession(session: Session): Check[] {
  return session.map(({ sign, host }) => ({ mark: 'none', text: host ? `${signs[sign]}: ${host}` : signs[sign] }));
}

export function checkSandbox({ kind, network, listensOutside }: Sandbox): Check[] {
  if (kind === 'none' && network !== 'own') return [];
  const text =
    network === 'own'
      ? `Portside läuft in ${sandboxNames[kind]} mit eigenem localhost`
      : `Portside läuft in ${sandboxNames[kind]}`;
  if (listensOutside === undefined) return [{ mark: 'none', text }];
  const outside = listensOutside ? 'Außerhalb ist der Port belegt' : 'Außerhalb ist der Port frei';
  return [
    { mark: 'none', text },
    { mark: 'none', text: outside },
  ];
}
