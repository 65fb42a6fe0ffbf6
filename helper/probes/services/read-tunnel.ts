import { basename } from 'node:path';
import type { Tunnel } from '../../../evidence/machine/services.ts';
import { interpreterOf } from '../../../evidence/programs/interpreters.ts';
import { readOptions } from '../forwarders/options.ts';
import { withValue as sshOptions } from '../forwarders/read-ssh.ts';

/** A port of this computer that a program carries to others. */
export type Carried = Omit<Tunnel, 'pid'> & { port: number };

type Reader = (words: readonly string[]) => Carried[];

/** How each program's command line names the port to forward. A port that is only in its settings isn't seen. */
const readers: [name: RegExp, read: Reader][] = [
  [/^ngrok$/, (words) => (/^(http|tcp|tls)$/.test(words[0] ?? '') ? toAll('ngrok', words, ['url', 'domain']) : [])],
  [/^cloudflared$/, readCloudflared],
  [/^(lt|localtunnel)$/, readLocaltunnel],
  [/^tailscale$/, readTailscale],
  [/^ssh$/, readRemoteForwards],
  [/^bore$/, (words) => (words[0] === 'local' ? toAll('bore', words, []) : [])],
  [/^zrok$/, (words) => (words[0] === 'share' && words[1] === 'public' ? toAll('zrok', words, []) : [])],
  [/^devtunnel$/, readDevTunnel],
  [/^expose$/, (words) => (words[0] === 'share' ? toAll('Expose', words, []) : [])],
  [/^(tmole|tunnelmole)$/, (words) => toAll('Tunnelmole', words, [])],
  [/^loophole$/, (words) => (words[0] === 'http' ? toAll('loophole', words, []) : [])],
];

/** What a command line carries out of this computer; empty for nearly all. */
export function readTunnels(command: readonly string[]): Carried[] {
  const [program = '', script = '', ...rest] = command;
  const isScript = interpreterOf(basename(program))?.takesScript ?? false;
  const name = basename(isScript ? script : program).replace(/\.(c|m)?js$/, '');
  const read = readers.find(([known]) => known.test(name))?.[1];
  return read?.(isScript ? rest : [script, ...rest]) ?? [];
}

const address = /^(?:(?:https?|tcp):\/\/)?(?:(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]):)?(\d{1,5})\/?$/;

function localPort(word = ''): number | undefined {
  const port = Number(address.exec(word)?.[1]);
  return port > 0 && port < 65_536 ? port : undefined;
}

/** The first word that is a port or an address of this computer. */
function firstPort(words: readonly string[]): number | undefined {
  return words.map(localPort).find((port) => port !== undefined);
}

function optionValue(words: readonly string[], ...names: string[]): string | undefined {
  const at = words.findIndex((word) => names.some((name) => word === name || word.startsWith(`${name}=`)));
  const [, attached] = /^[^=]+=(.*)$/.exec(words[at] ?? '') ?? [];
  return at < 0 ? undefined : (attached ?? words[at + 1]);
}

/** `shop.example.test`, of that or of an address with it; whatever else a person wrote is left out. */
function hostIn(text = ''): string | undefined {
  return /^(?:\w+:\/\/)?(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+)(?:[:/].*)?$/.exec(text)?.[1];
}

function carried(program: string, port: number | undefined, isPublic: boolean, to?: string): Carried[] {
  return port === undefined ? [] : [{ program, port, isPublic, ...(to && { to }) }];
}

function toAll(program: string, words: readonly string[], namedBy: string[]): Carried[] {
  return carried(program, firstPort(words), true, hostIn(optionValue(words, ...namedBy.map((name) => `--${name}`))));
}

/** `cloudflared tunnel --url http://localhost:3000`; `access` goes the other way. */
function readCloudflared(words: readonly string[]): Carried[] {
  if (words[0] === 'access') return [];
  return carried('cloudflared', localPort(optionValue(words, '--url')), true, hostIn(optionValue(words, '--hostname')));
}

/** `lt --port 3000 --subdomain shop`; with `--local-host` it may be another machine's port. */
function readLocaltunnel(words: readonly string[]): Carried[] {
  const isHere = /^(localhost|127\..*)$/.test(optionValue(words, '--local-host', '-l') ?? 'localhost');
  const name = optionValue(words, '--subdomain', '-s');
  const to = name && hostIn(`${name}.loca.lt`);
  return isHere ? carried('localtunnel', localPort(optionValue(words, '--port', '-p')), true, to) : [];
}

/** `tailscale funnel 3000` is for everybody, `tailscale serve 3000` for the person's own network there. */
function readTailscale([verb, ...words]: readonly string[]): Carried[] {
  if (verb === 'funnel') return carried('Tailscale Funnel', firstPort(words), true);
  return verb === 'serve' ? carried('Tailscale Serve', firstPort(words), false) : [];
}

/** `devtunnel host -p 3000 --allow-anonymous` */
function readDevTunnel([verb, ...words]: readonly string[]): Carried[] {
  if (verb !== 'host') return [];
  const isPublic = words.some((word) => word === '--allow-anonymous' || word === '-a');
  return carried('Dev Tunnels', localPort(optionValue(words, '--port-numbers', '-p')), isPublic);
}

/** Machines that give a port an address on the internet to whoever asks. */
const openToAll = /(^|\.)(serveo\.net|localhost\.run|pinggy\.io|srv\.us|tuns\.sh|localtunnel\.me|ssh-j\.com)$/;

/** `ssh -R 80:localhost:3000 box.test`: how far the other machine passes it on is up to that machine. */
function readRemoteForwards(words: readonly string[]): Carried[] {
  const options = readOptions(words, sshOptions, 2);
  const to = hostIn(options.rest[0]) ?? /^(?:[\w.-]+@)?([\w.-]+)$/.exec(options.rest[0] ?? '')?.[1];
  return options.of('R').flatMap((forward) => {
    const local = /:((?:localhost|127\.\d+\.\d+\.\d+|\[::1\]):\d{1,5})$/.exec(forward)?.[1];
    return carried('ssh', localPort(local), openToAll.test(to ?? ''), to);
  });
}
