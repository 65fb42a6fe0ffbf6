import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Names that people know these forwarders by; all others go by their program's name. */
const names: [program: RegExp, name: string][] = [
  [/^(auto)?ssh$|^putty|^plink/i, 'SSH 隧道'],
  [/^sshd/, 'SSH 反向隧道'],
  [/^(kubectl|oc)$/, 'Kubernetes 端口转发'],
  [/^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i, '编辑器的端口转发'],
  [/^netsh|portproxy/, 'Windows 端口转发规则'],
  [/^wslrelay/, 'WSL 中继'],
  [/^stunnel/, 'stunnel TLS 隧道'],
];

/** `SSH 隧道`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  return names.find(([known]) => known.test(program))?.[1] ?? program;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** `me@box.test 的端口 9000`, `10.0.0.7:80（经由 me@box.test）`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName({ to, via }: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  if (!to) return via;
  const endpoint = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return endpoint;
  return loopback.test(to.host) || via.includes(to.host) ? `${via} 的端口 ${to.port}` : `${endpoint}（经由 ${via}）`;
}

const maximumTitleLength = 110;

/** The first of these titles that is short enough: addresses and machine names can have any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maximumTitleLength ? shorter : title;
}

/** `它报告：“open failed: connect failed: Connection refused”。`, or nothing. */
export function quotedComplaint({ complaint }: Pick<Forwarder, 'complaint'>): string {
  return complaint ? `它报告：“${complaint.replace(/[.\s]+$/, '')}”。` : '';
}
