import { normalize } from 'node:path';
import { allowedFiles, allowedSockets } from './allowed-files.ts';
import type { Call } from './read-calls.ts';

/** Where the helper that was watched had its own things. */
export interface OwnPlaces {
  /** The program itself, the script that starts it, and node: files, or the folders they are in. */
  program: readonly string[];
  /** The sockets of container engines that its environment names. */
  engines?: readonly RegExp[];
  /** The only folder it may write to. */
  memory: string;
}

export interface Judgement {
  /** Calls that nothing allows, as strace wrote them. */
  forbidden: string[];
  /** Connections to the system's resolver, wherever that is: made by the C library to look a name up. */
  resolver: string[];
}

const reading =
  /^(open|openat|stat|lstat|statx|newfstatat|readlink|readlinkat|access|faccessat2?|getcwd|statfs|chdir)$/;
/** What in one thread's calls was not allowed. */
export function judgeCalls(calls: readonly Call[], own: OwnPlaces): Judgement {
  const ours = withoutStart(calls);
  const resolver = ours.filter((call) => asksResolver(call, own));
  const seen = new Set(ours.flatMap(({ words }) => pathsIn(words).slice(0, 1)));
  const forbidden = ours.filter((call) => !resolver.includes(call) && isForbidden(call, own, seen));
  return { forbidden: forbidden.map(asText), resolver: resolver.map(asText) };
}

const startsPortside = /"(native-messaging|mcp)"/;

/** Up to the moment at which node is there: the browser's start of the script, and the script's of node. */
function withoutStart(calls: readonly Call[]): readonly Call[] {
  const at = calls.findLastIndex(
    ({ name, words, failed }) => name === 'execve' && startsPortside.test(words) && !failed,
  );
  const before = calls.slice(0, Math.max(at, 0)).filter(({ name }) => name === 'execve');
  return before.length > 1 ? calls : calls.slice(at + 1);
}

/** What is no file, and when it is allowed. */
const rules: [name: RegExp, isAllowed: (words: string, own: OwnPlaces) => boolean][] = [
  [/^(exit(_group)?|wait4|waitid)$/, () => true],
  [/^clone3?$/, (words) => words.includes('CLONE_THREAD')],
  // Node joins its own waiting in one call by it; files and sockets could be had through it only with other flags.
  [/^io_uring_setup$/, (words) => /\{flags=0x10000\b/.test(words)],
  [/^socket$/, (words) => /^AF_(INET6?|UNIX|NETLINK), /.test(words)],
  [/^socketpair$/, (words) => words.startsWith('AF_UNIX')],
  [/^bind$/, (words) => words.includes('sa_family=AF_NETLINK')],
  [/^(connect|send\w+)$/, staysHere],
];

function isForbidden({ name, words }: Call, own: OwnPlaces, seen: ReadonlySet<string>): boolean {
  const rule = rules.find(([calls]) => calls.test(name));
  if (rule) return !rule[1](words, own);
  if (!isFileCall(words)) return !reading.test(name);
  const isWriting = !reading.test(name) || /\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/.test(words);
  const mayBe = isWriting ? isWritable : isReadable;
  // What a link leads to is an answer, and no file that is asked for.
  const paths = isWriting ? pathsIn(words) : pathsIn(words).slice(0, 1);
  return !paths.every((path) => mayBe(path, own, seen));
}

/** `{sa_family=AF_INET, sin_port=htons(3000), sin_addr=inet_addr("127.0.0.1")}`; without an address it goes where `connect` led. */
function staysHere(words: string, { engines = [] }: OwnPlaces): boolean {
  const path = /sa_family=AF_UNIX, sun_path="([^"]*)"/.exec(words)?.[1];
  if (path !== undefined)
    return [...allowedSockets.map(([allowed]) => allowed), ...engines].some((allowed) => allowed.test(path));
  const addresses = [...words.matchAll(/(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  return addresses.every((address) => address === '::1' || address.startsWith('127.'));
}

/** Port 53; and port 0 of a datagram socket, by which the C library asks the kernel for the way to an address, without a packet. */
function asksResolver({ name, words }: Call, own: OwnPlaces): boolean {
  return (
    (name === 'connect' || name.startsWith('send')) &&
    !staysHere(words, own) &&
    /sin6?_port=htons\((53|0)\)/.test(words)
  );
}

function isFileCall(words: string): boolean {
  return /^"|^AT_FDCWD, "|^\d+, "/.test(words);
}

/** Every path in a call; an empty one stands for a file that is open already. */
function pathsIn(words: string): string[] {
  return [...words.matchAll(/(?:^|, )(?:AT_FDCWD, |\d+, )?"((?:[^"\\]|\\.)*)"/g)].flatMap(([, path = '']) =>
    path === '' ? [] : [normalize(path)],
  );
}

function isWritable(path: string, { memory }: OwnPlaces): boolean {
  const isOnTheWay = `${memory}/`.startsWith(`${path}/`);
  return isOnTheWay || path.startsWith(`${memory}/`) || path === '/dev/null';
}

/** A folder may be looked at on the way to a file that may be. */
function isReadable(path: string, own: OwnPlaces, seen: ReadonlySet<string>): boolean {
  if (isNamed(path, own)) return true;
  const start = path === '/' ? path : `${path}/`;
  return [...seen].some((other) => other.startsWith(start) && other !== path && isNamed(other, own));
}

function isNamed(path: string, { program, memory, engines = [] }: OwnPlaces): boolean {
  return (
    [...program, memory].some((own) => path === own || path.startsWith(`${own}/`)) ||
    [...allowedFiles.map(([allowed]) => allowed), ...engines].some((allowed) => allowed.test(path))
  );
}

function asText({ name, words }: Call): string {
  return `${name}(${words})`.slice(0, 300);
}
