import { basename } from 'node:path';
import type { Runtime } from '../../../evidence/machine/runtimes.ts';

export interface Candidate {
  /** As the kernel has it: 15 characters at most. */
  program: string;
  words: readonly string[];
}

interface Sign {
  kind: Runtime['kind'];
  program: RegExp;
  /** In its command line. */
  command?: RegExp;
  /** The name of the one machine that is called so by everybody. */
  name?: string;
  /** It opens its published ports on this computer's loopback by itself. */
  forwardsPorts?: boolean;
}

const machine = /^(qemu-|kvm$|VBoxHeadless|VirtualBoxVM|vmware-vmx|cloud-hyperviso)/;

/** Most specific first: all kinds of machines are run by the same few programs. */
const signs: Sign[] = [
  { kind: 'docker-rootless', program: /^rootlesskit/, command: /dockerd/ },
  { kind: 'docker-desktop', program: /^com\.docker\.(back|desk)/, name: 'Docker Desktop', forwardsPorts: true },
  { kind: 'minikube', program: /^kubelet/, command: /minikube/, name: 'minikube', forwardsPorts: false },
  { kind: 'android-emulator', program: /^(qemu-|emulator)/, command: / -avd |\/emulator\/| @\w/, forwardsPorts: false },
  {
    kind: 'podman-machine',
    program: machine,
    command: /podman-machine|containers\/podman\/machine/,
    forwardsPorts: true,
  },
  { kind: 'colima', program: machine, command: /\bcolima\b/, forwardsPorts: true },
  { kind: 'rancher-desktop', program: machine, command: /rancher-desktop/, forwardsPorts: true },
  {
    kind: 'docker-desktop',
    program: machine,
    command: /\.docker\/desktop/,
    name: 'Docker Desktop',
    forwardsPorts: true,
  },
  { kind: 'lima', program: machine, command: /\.lima\/|\blima-/, forwardsPorts: true },
  { kind: 'minikube', program: machine, command: /\bminikube\b/, name: 'minikube', forwardsPorts: false },
  // Vagrant adds the time and a number to the names of its machines: `shop_default_1763856423000_12345`.
  { kind: 'vagrant', program: machine, command: /vagrant|_\d{13}_\d+\b/ },
  { kind: 'virtual-machine', program: machine },
];

/** Whether a process of this name may be a runtime; only then its command line is read. */
export function isTelling(program: string): boolean {
  return signs.some((sign) => sign.program.test(program));
}

/** The virtual machine or engine that a process runs. */
export function recogniseRuntime({ program, words }: Candidate): Runtime | undefined {
  const command = words.join(' ');
  const sign = signs.find((one) => one.program.test(program) && (one.command?.test(command) ?? true));
  if (!sign) return undefined;
  const name = sign.name ?? nameOf(words);
  const networking = sign.kind === 'docker-rootless' ? optionOf(words, '--port-driver') : undefined;
  const address = sign.kind === 'minikube' ? optionOf(words, '--node-ip') : undefined;
  const forwardsPorts = networking ? networking !== 'none' : sign.forwardsPorts;
  return {
    kind: sign.kind,
    ...(name && { name }),
    state: 'running',
    ...(address && { address }),
    ...(networking && { networking }),
    ...(forwardsPorts !== undefined && { forwardsPorts }),
  };
}

/** `-name guest=fedora,debug-threads=on`, `-avd Pixel_7`, `--comment shop_default_…`, `/home/me/vm/Debian.vmx`. */
function nameOf(words: readonly string[]): string | undefined {
  const named = optionOf(words, '-name') ?? optionOf(words, '-avd') ?? optionOf(words, '--comment');
  const file = words.find((word) => word.endsWith('.vmx'));
  return named?.replace(/^guest=/, '').replace(/,.*/, '') ?? (file && basename(file, '.vmx'));
}

/** Of `--option=value` or `--option value`. */
function optionOf(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`));
  if (joined) return joined.slice(option.length + 1);
  const at = words.indexOf(option);
  return at === -1 ? undefined : words[at + 1];
}
