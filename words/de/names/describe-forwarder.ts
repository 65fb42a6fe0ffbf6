import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Names that people know these forwarders by; all others go by their program's name. */
const names: [program: RegExp, name: string][] = [
  [/^(auto)?ssh$|^putty|^plink/i, 'der SSH-Tunnel'],
  [/^sshd/, 'der umgekehrte SSH-Tunnel'],
  [/^(kubectl|oc)$/, 'die Kubernetes-Portweiterleitung'],
  [/^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i, 'die Portweiterleitung des Editors'],
  [/^netsh|portproxy/, 'eine Windows-Regel zur Portweiterleitung'],
  [/^wslrelay/, 'das WSL-Relay'],
  [/^stunnel/, 'der TLS-Tunnel stunnel'],
];

/** `der SSH-Tunnel`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  return names.find(([known]) => known.test(program))?.[1] ?? program;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** `Port 9000 auf me@box.test`, `10.0.0.7:80 über me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName({ to, via }: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  if (!to) return via;
  const endpoint = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return endpoint;
  return loopback.test(to.host) || via.includes(to.host) ? `Port ${to.port} auf ${via}` : `${endpoint} über ${via}`;
}

const maximumTitleLength = 110;

/** The first of these titles that is short enough: addresses and machine names can have any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maximumTitleLength ? shorter : title;
}

/** ` Gemeldet wurde: „open failed: connect failed: Connection refused“.`, or nothing. */
export function quotedComplaint({ complaint }: Pick<Forwarder, 'complaint'>): string {
  return complaint ? ` Gemeldet wurde: „${complaint.replace(/[.\s]+$/, '')}“.` : '';
}
