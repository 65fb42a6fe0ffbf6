import { type ForwarderKind, forwarderKind } from '../../../diagnosis/knowledge/forwarder-kinds.ts';
import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { farEndOf } from '../../names/far-end.ts';
import { withoutFullStop } from '../../names/without-full-stop.ts';

const names: Record<ForwarderKind, string> = {
  'ssh-tunnel': 'el túnel SSH',
  'reverse-ssh-tunnel': 'el túnel SSH inverso',
  'kubernetes-port-forward': 'el reenvío de puertos de Kubernetes',
  'editor-forwarding': 'el reenvío de puertos del editor',
  'windows-rule': 'el reenvío de puertos de Windows',
  'wsl-relay': 'el relé de WSL',
  stunnel: 'el túnel TLS de stunnel',
  'virtual-machine': 'el reenvío de puertos de la máquina virtual',
};

/** `el túnel SSH`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  const kind = forwarderKind(program);
  return kind ? names[kind] : program;
}

/** `el puerto 9000 de me@box.test`, `10.0.0.7:80 a través de me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName(forwarder: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  const end = farEndOf(forwarder);
  if (end?.kind === 'port-there') return `el puerto ${end.port} de ${end.via}`;
  if (end?.kind === 'address') return end.via ? `${end.address} a través de ${end.via}` : end.address;
  return end?.via;
}

/** `Indica: “open failed: connect failed: Connection refused”.`: a sentence, if it reported anything. */
export function complaintSentence({ complaint }: Pick<Forwarder, 'complaint'>): string[] {
  return complaint ? [`El túnel indica: “${withoutFullStop(complaint)}”.`] : [];
}
