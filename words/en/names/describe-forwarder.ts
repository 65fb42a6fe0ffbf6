import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Names that a person knows the thing by; others go by the name of the program. */
const names: [program: RegExp, name: string][] = [
  [/^(auto)?ssh$|^putty|^plink/i, 'the SSH tunnel'],
  [/^sshd/, 'the SSH tunnel from the other end'],
  [/^(kubectl|oc)$/, 'the port forward of Kubernetes'],
  [/^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i, 'the port forwarding of the editor'],
  [/^netsh|portproxy/, 'a forwarding rule of Windows'],
  [/^wslrelay/, 'the relay of WSL'],
  [/^stunnel/, 'the TLS tunnel of stunnel'],
];

/** `the SSH tunnel`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  return names.find(([known]) => known.test(program))?.[1] ?? program;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** `port 9000 of me@box.test`, `10.0.0.7:80 beyond me@box.test`, `127.0.0.1:9000`; undefined where nothing tells. */
export function farEndName({ to, via }: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  if (!to) return via;
  const endpoint = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return endpoint;
  return loopback.test(to.host) || via.includes(to.host) ? `port ${to.port} of ${via}` : `${endpoint} beyond ${via}`;
}

const maximumTitleLength = 110;

/** The first of these titles that is short enough: addresses and names of machines may be of any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maximumTitleLength ? shorter : title;
}

/** ` It says: “open failed: connect failed: Connection refused”.`, or nothing. */
export function quotedComplaint({ complaint }: Pick<Forwarder, 'complaint'>): string {
  return complaint ? ` It says: “${complaint.replace(/[.\s]+$/, '')}”.` : '';
}
