import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import { relayPrograms } from '../../../evidence/programs/relay-programs.ts';
import { endpoint } from './endpoint.ts';
import { readOptions } from './options.ts';
import { readKubectl } from './read-kubectl.ts';
import { read6tunnel, readRinetd, readXinetd, relayTarget } from './read-relay.ts';
import { readSsh } from './read-ssh.ts';
import { readStunnel } from './read-stunnel.ts';

export interface Held {
  program: string;
  /** The whole command line, as the process has it. */
  words: readonly string[];
  /** The port it holds. */
  port: number;
  pid?: number | undefined;
}

type Described = Pick<Forwarder, 'program' | 'to' | 'via' | 'sshPort' | 'socks'>;

/** Programs that hold a port only to forward its connections, and how each of them is told where to. Most specific first. */
const readers: [program: RegExp, read: (held: Held) => Partial<Described> | undefined][] = [
  // Dropbear's client takes the same options.
  [/^ssh$|^autossh|^dbclient$/, describeSsh],
  // The session of someone who logged in with `ssh -R`; the SSH server itself doesn't forward.
  [
    /^sshd(-session)?$/,
    ({ words }) => (/^sshd(-session)?:/.test(words[0] ?? '') && !isListener(words) ? {} : undefined),
  ],
  [/^(kubectl|oc|k3s|minikube)/, ({ words, port }) => readKubectl(words, port)],
  [/^socat/, ({ words, port }) => describeSocat(words, port)],
  [/^stunnel/, ({ words, pid = 0, port }) => readStunnel(words, pid, port)],
  [relayPrograms, ({ words, port }) => relayTarget(words, port)],
  [/^6tunnel$/, ({ words, port }) => read6tunnel(words, port)],
  [/^rinetd$/, ({ words, pid = 0, port }) => readRinetd(words, pid, port)],
  [/^xinetd$/, ({ words, pid = 0, port }) => readXinetd(words, pid, port)],
  [/^docker-proxy/, ({ words }) => describeDockerProxy(words)],
  [/^conmon/, ({ words }) => through(readOptions(words.slice(1), 'bcelnopPrRux').of('n')[0])],
  [/^(rootlessport|rootlesskit|slirp4netns|pasta|gvproxy|wslrelay|com\.docker\.backend|lima|limactl)/, () => ({})],
  [/^chisel/, ({ words, port }) => (words.includes('client') ? describeChisel(words, port) : undefined)],
  [/^code-tunnel|^cloud_sql_proxy|^cloud-sql-proxy/, () => ({})],
];

/** Where a program that holds a port forwards its connections to; undefined if it isn't a forwarder. */
export function describeForwarder(held: Held): Described | undefined {
  const reader = readers.find(([program]) => program.test(held.program));
  const described = reader?.[1](held);
  return described && { program: held.program, ...described };
}

function isListener(words: readonly string[]): boolean {
  return words.some((word) => word.endsWith('/sshd') || word === '[listener]');
}

/** A port that isn't on the command line may be in its settings, or be that of a SOCKS proxy. */
function describeSsh({ words, port }: Held): Partial<Described> {
  const { forwards, destination, sshPort, socks } = readSsh(words);
  const way = { ...through(destination), ...(sshPort && { sshPort }) };
  if (socks.includes(port)) return { socks: true, ...way };
  const to = forwards.find((forward) => forward.port === port)?.to;
  return { ...(to && { to }), ...way };
}

function through(via: string | undefined): Pick<Forwarder, 'via'> {
  return via ? { via } : {};
}

/** `socat TCP-LISTEN:8080,fork TCP:localhost:80`; the two addresses may stand in either order. */
function describeSocat(words: readonly string[], port: number): Partial<Described> | undefined {
  if (!words.some((word) => new RegExp(`^(tcp[46]?|ssl|openssl)-l(isten)?:${port}(,|$)`, 'i').test(word)))
    return undefined;
  const target = words.map((word) =>
    /^(?:tcp[46]?|(?:tcp[46]?|openssl|ssl)-connect|openssl|ssl):(\[[^\]]+\]|[^:,]+):(\d+)/i.exec(word),
  );
  const found = target.find((one) => one !== null);
  return found ? { to: endpoint(found[1], found[2]) } : {};
}

/** `docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80` */
function describeDockerProxy(words: readonly string[]): Partial<Described> {
  const after = (option: string) => words[words.indexOf(option) + 1];
  const isTold = words.includes('-container-ip') && words.includes('-container-port');
  return isTold ? { to: endpoint(after('-container-ip'), after('-container-port')) } : {};
}

/** `chisel client https://box.test 8080:localhost:80` */
function describeChisel(words: readonly string[], port: number): Partial<Described> {
  const server = words.slice(words.indexOf('client') + 1).find((word) => !word.startsWith('-'));
  const remotes = words.map((word) => /^(?:[\w.]+:)?(\d+):([\w.-]+):(\d+)$/.exec(word));
  const remote = remotes.find((one) => one?.[1] === String(port));
  const via = server
    ?.replace(/^\w+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/\/.*$/, '');
  return { ...(remote && { to: endpoint(remote[2], remote[3]) }), ...through(via) };
}
