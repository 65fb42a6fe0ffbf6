import { type ForwarderKind, forwarderKind } from '../../../diagnosis/knowledge/forwarder-kinds.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { farEndOf } from '../../names/far-end.ts';
import { withoutFullStop } from '../../names/without-full-stop.ts';

const names: Record<ForwarderKind, string> = {
  'ssh-tunnel': 'the SSH tunnel',
  'reverse-ssh-tunnel': 'the reverse SSH tunnel',
  'kubernetes-port-forward': 'the Kubernetes port forward',
  'editor-forwarding': "the editor's port forwarding",
  'windows-rule': 'a Windows port forwarding rule',
  'wsl-relay': 'the WSL relay',
  stunnel: 'the stunnel TLS tunnel',
  'virtual-machine': "the virtual machine's port forwarding",
};

/** `the SSH tunnel`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  const kind = forwarderKind(program);
  return kind ? names[kind] : program;
}

/** `port 9000 on me@box.test`, `10.0.0.7:80 via me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName(forwarder: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  const end = farEndOf(forwarder);
  if (end?.kind === 'port-there') return `port ${end.port} on ${end.via}`;
  if (end?.kind === 'address') return end.via ? `${end.address} via ${end.via}` : end.address;
  return end?.via;
}

/** `The tunnel reports: “open failed: connect failed: Connection refused”.`: a sentence, if it reported anything. */
export function complaintSentence({ complaint }: Pick<Forwarder, 'complaint'>): string[] {
  return complaint ? [`The tunnel reports: “${withoutFullStop(complaint)}”.`] : [];
}
