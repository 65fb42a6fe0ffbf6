import { type ForwarderKind, forwarderKind } from '../../../diagnosis/knowledge/forwarder-kinds.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { farEndOf } from '../../names/far-end.ts';
import { withoutFullStop } from '../../names/without-full-stop.ts';

const names: Record<ForwarderKind, string> = {
  'ssh-tunnel': 'der SSH-Tunnel',
  'reverse-ssh-tunnel': 'der umgekehrte SSH-Tunnel',
  'kubernetes-port-forward': 'die Kubernetes-Portweiterleitung',
  'editor-forwarding': 'die Portweiterleitung des Editors',
  'windows-rule': 'eine Windows-Regel zur Portweiterleitung',
  'wsl-relay': 'das WSL-Relay',
  stunnel: 'der TLS-Tunnel stunnel',
  'virtual-machine': 'die Portweiterleitung der virtuellen Maschine',
};

/** `der SSH-Tunnel`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  const kind = forwarderKind(program);
  return kind ? names[kind] : program;
}

/** `Port 9000 auf me@box.test`, `10.0.0.7:80 über me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName(forwarder: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  const end = farEndOf(forwarder);
  if (end?.kind === 'port-there') return `Port ${end.port} auf ${end.via}`;
  if (end?.kind === 'address') return end.via ? `${end.address} über ${end.via}` : end.address;
  return end?.via;
}

/** `Gemeldet wurde: „open failed: connect failed: Connection refused“.`: a sentence, if it reported anything. */
export function complaintSentence({ complaint }: Pick<Forwarder, 'complaint'>): string[] {
  return complaint ? [`Gemeldet wurde: „${withoutFullStop(complaint)}“.`] : [];
}
