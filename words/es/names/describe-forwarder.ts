import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** Names that people know these forwarders by; all others go by their program's name. */
const names: [program: RegExp, name: string][] = [
  [/^(auto)?ssh$|^putty|^plink/i, 'el túnel SSH'],
  [/^sshd/, 'el túnel SSH inverso'],
  [/^(kubectl|oc)$/, 'el reenvío de puertos de Kubernetes'],
  [/^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i, 'el reenvío de puertos del editor'],
  [/^netsh|portproxy/, 'el reenvío de puertos de Windows'],
  [/^wslrelay/, 'el relé de WSL'],
  [/^stunnel/, 'el túnel TLS de stunnel'],
];

/** `el túnel SSH`, `socat`. */
export function forwarderName({ program }: Pick<Forwarder, 'program'>): string {
  return names.find(([known]) => known.test(program))?.[1] ?? program;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** `el puerto 9000 de me@box.test`, `10.0.0.7:80 a través de me@box.test`, `127.0.0.1:9000`; undefined if not known. */
export function farEndName({ to, via }: Pick<Forwarder, 'to' | 'via'>): string | undefined {
  if (!to) return via;
  const endpoint = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  if (!via) return endpoint;
  return loopback.test(to.host) || via.includes(to.host)
    ? `el puerto ${to.port} de ${via}`
    : `${endpoint} a través de ${via}`;
}

const maximumTitleLength = 110;

/** The first of these titles that is short enough: addresses and machine names can have any length. */
export function titleThatFits(title: string, shorter: string): string {
  return title.length > maximumTitleLength ? shorter : title;
}

/** ` Indica: “open failed: connect failed: Connection refused”.`, or nothing. */
export function quotedComplaint({ complaint }: Pick<Forwarder, 'complaint'>): string {
  return complaint ? ` Indica: “${complaint.replace(/[.\s]+$/, '')}”.` : '';
}
