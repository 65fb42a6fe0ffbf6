import { endpoint } from './endpoint.ts';
import { readOptions } from './options.ts';

interface Forward {
  port: number;
  /** As seen from the other machine. */
  to: { host: string; port: number };
}

/** The options of an OpenSSH client's command line. Its configuration files aren't read. */
export interface SshCommand {
  /** `user@example.test`, as typed; absent if the process shows a title in place of its command line. */
  destination?: string;
  /** The port of the SSH server, if it isn't 22. */
  sshPort?: number;
  /** The command that runs at the far end, if it isn't a shell. */
  remoteCommand: string[];
  forwards: Forward[];
  /** Ports on which it is a SOCKS proxy. */
  socks: number[];
  /** It only carries another ssh, scp or git: `-W`, `-s sftp`. */
  isSubordinate: boolean;
}

/** The options that take a value: https://man.openbsd.org/ssh */
export const withValue = 'BbcDEeFIiJLlmOoPpQRSWw';

/** @param words with the program, as `['ssh', '-N', '-L', '8080:localhost:80', 'box']` */
export function readSsh([program = '', ...words]: readonly string[]): SshCommand {
  if (program.endsWith(':'))
    return { ...masterOf(words), remoteCommand: [], forwards: [], socks: [], isSubordinate: false };
  const options = readOptions(words, withValue, 2);
  const settings = options.of('o').map((setting) => /^\s*(\w+)[\s=]+"?(.*?)"?\s*$/.exec(setting));
  const set = (name: RegExp) => settings.flatMap((one) => (one?.[1] && one[2] && name.test(one[1]) ? [one[2]] : []));
  const locals = [...options.of('L'), ...set(/^LocalForward$/i).map((value) => value.replace(/\s+/, ':'))];
  const dynamics = [...options.of('D'), ...set(/^DynamicForward$/i)];
  const [destination = '', ...remoteCommand] = options.rest;
  const [user] = [...options.of('l'), ...set(/^User$/i)];
  const [port] = [...options.of('p'), ...set(/^Port$/i)];
  return {
    ...readDestination(destination, { user, port }),
    remoteCommand,
    forwards: locals.flatMap((forward) => readForward(forward) ?? []),
    socks: dynamics.map((endpoint) => Number(/(\d+)$/.exec(endpoint)?.[1])),
    isSubordinate: options.of('W').length > 0 || options.has('s'),
  };
}

/** A master that others share shows a title: `ssh: /home/me/.ssh/cm-me@box:22 [mux]`. The person chooses the path. */
function masterOf(words: readonly string[]): Pick<SshCommand, 'destination' | 'sshPort'> {
  const [, destination = '', port] = /([\w.-]+@[\w.-]+?)(?::(\d+))?$/.exec(words[0] ?? '') ?? [];
  return readDestination(destination, { port });
}

/** `me@box`, or `ssh://me@box:2222`, whose user and port override the options. */
function readDestination(
  typed: string,
  { user, port }: { user?: string | undefined; port?: string | undefined },
): Pick<SshCommand, 'destination' | 'sshPort'> {
  const [, machine, ownPort] = /^(?:ssh:\/\/)?([^:/]+)(?::(\d+))?/.exec(typed) ?? [];
  if (!machine) return {};
  const sshPort = Number(ownPort ?? port ?? 22);
  const destination = user && !machine.includes('@') ? `${user}@${machine}` : machine;
  return { destination, ...(sshPort > 0 && sshPort < 65_536 && sshPort !== 22 && { sshPort }) };
}

/** `[127.0.0.1:]8080:web:80`, IPv6 in brackets. Unix sockets are left out. */
function readForward(forward: string): Forward | undefined {
  const parts = /^(?:(?:\[[^\]]*\]|[^:]*)[:/])?(\d+)[:/](\[[^\]]+\]|[^:/]+)[:/](\d+)$/.exec(forward);
  if (!parts) return undefined;
  const [, port, host, farPort] = parts;
  return { port: Number(port), to: endpoint(host, farPort) };
}
