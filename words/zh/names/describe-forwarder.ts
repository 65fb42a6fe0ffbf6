import { type ForwarderKind, forwarderKind } from '../../../diagnosis/knowledge/forwarder-kinds.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { farEndOf } from '../../names/far-end.ts';
import { withoutFullStop } from '../../names/without-full-stop.ts';

const names: Record<ForwarderKind, string> = {
  'ssh-tunnel': 'SSH 隧道',
  'reverse-ssh-tunnel': 'SSH 反向隧道',
  'kubernetes-port-forward': 'Kubernetes 端口转发',
  'editor-forwarding': '编辑器的端口转发',
  'windows-rule': 'Windows 端口转发规则',
  'wsl-relay': 'WSL 中继',
  stunnel: 'stunnel TLS 隧道',
  'virtual-machine': '虚拟机的端口转发',
};

/** `SSH 隧道`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  const kind = forwarderKind(program);
  return kind ? names[kind] : program;
}

/** `me@box.test 的端口 9000`, `10.0.0.7:80（经由 me@box.test）`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName(forwarder: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  const end = farEndOf(forwarder);
  if (end?.kind === 'port-there') return `${end.via} 的端口 ${end.port}`;
  if (end?.kind === 'address') return end.via ? `${end.address}（经由 ${end.via}）` : end.address;
  return end?.via;
}

/** `它报告：“open failed: connect failed: Connection refused”。`: a sentence, if it reported anything. */
export function complaintSentence({ complaint }: Pick<Forwarder, 'complaint'>): string[] {
  return complaint ? [`隧道报告：“${withoutFullStop(complaint)}”。`] : [];
}
