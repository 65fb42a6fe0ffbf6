import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Names that people know these forwarders by; all others go by their program's name. */
const names: [program: RegExp, name: string][] = [
  [/^(auto)?ssh$|^putty|^plink/i, 'the SSH tunnel'],
  [/^sshd/, 'the reverse SSH tunnel'],
  [/^(kubectl|oc)$/, 'the Kubernetes port forward'],
  [/^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i, "the editor's port forwarding"],
  [/^netsh|portproxy/, 'a Windows port forwarding rule'],
  [/^wslrelay/, 'the WSL relay'],
  [/^stunnel/, 'the stunnel TLS tunnel'],
];

/** `the SSH tunnel`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  return names.find(([known]) => known.test(program))?.[1] ?? program;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** `port 9000 on me@box.test`, `10.0.0.7:80 via me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName({ to, via }: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  if (!to) return via;
  const endpoint = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return endpoint;
  return loopback.test(to.host) || via.includes(to.host) ? `port ${to.port} on ${via}` : `${endpoint} via ${via}`;
}

const maximumTitleLength = 110;

/** The first of these titles that is short enough: addresses and machine names can have any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maximumTitleLength ? shorter : title;
}

/** ` It reports: “open failed: connect failed: Connection refused”.`, or nothing. */
export function quotedComplaint({ complaint }: Pick<Forwarder, 'complaint'>): string {
  return complaint ? ` It reports: “${complaint.replace(/[.\s]+$/, '')}”.` : '';
}
