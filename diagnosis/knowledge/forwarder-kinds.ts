/** Forwarders that people know by their purpose, not by their program's name. */
const programs = {
  'ssh-tunnel': /^(auto)?ssh$|^putty|^plink/i,
  'reverse-ssh-tunnel': /^sshd/,
  'kubernetes-port-forward': /^(kubectl|oc)$/,
  'editor-forwarding': /^(code|vscode|cursor|codium|windsurf|jetbrains|idea|gateway)/i,
  'windows-rule': /^netsh|portproxy/,
  'wsl-relay': /^wslrelay/,
  stunnel: /^stunnel/,
  // VirtualBox, VMware, QEMU and Parallels; lsof cuts their names off.
  'virtual-machine': /^(vbox|virtualbo|vmnat|vmnet-nat|qemu-|prl_nap)/i,
} as const;

export type ForwarderKind = keyof typeof programs;

const kinds = Object.keys(programs) as ForwarderKind[];

/** @returns undefined for a forwarder that goes by its program's name, such as socat */
export function forwarderKind(program: string): ForwarderKind | undefined {
  return kinds.find((kind) => programs[kind].test(program));
}
