import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { ServiceOnPort } from '../../service-on-port.ts';
import { defaultPorts } from '../../services/default-ports.ts';
import { listed } from '../names/listed.ts';
import { kindOfPort, meaningOf } from './about-address.ts';

export interface Explained {
  question: 'address' | 'port' | 'uses' | 'path' | 'safety';
  heading: string;
  /** Backticks mark what is typed or read literally. */
  paragraphs: string[];
}

/** What the bundled tables and this computer say about the port. */
export interface KnownOfPort {
  /** The service the port is registered for; absent: none, or not read yet. */
  registered?: { name: string; meaning: string } | undefined;
  /** What is listening on the port now; absent without the helper. */
  here?: readonly ServiceOnPort[] | undefined;
}

/** What a newcomer asks about an address of this computer, question by question. */
export function explainAddress(target: Target, known: KnownOfPort): Explained[] {
  return [
    { question: 'address', heading: 'The address', paragraphs: [meaningOf(target), ...moreOnMeaning(target)] },
    { question: 'port', heading: `Port ${target.port}`, paragraphs: aboutPort(target.port, known.registered) },
    { question: 'uses', heading: "What it's used for", paragraphs: uses },
    { question: 'path', heading: 'How a request travels', paragraphs: travels },
    { question: 'safety', heading: 'Is it safe?', paragraphs: [...safety, ...listeningNow(target.port, known.here)] },
  ];
}

function moreOnMeaning({ kind, host }: Target): string[] {
  if (kind === 'wildcard') return ['Programs print it when they start, so it looks like an address you can open.'];
  if (kind === 'name')
    return [`The browser doesn't look \`${host}\` up: it has \`127.0.0.1\` and \`::1\` built in for it.`];
  const sameFor = host === '127.0.0.1' ? 'The name `localhost` points to it. ' : '';
  return [
    `${sameFor}Every computer has this address, and it always means that computer itself: opened on another one, it leads somewhere else.`,
  ];
}

function aboutPort(port: number, registered: KnownOfPort['registered']): string[] {
  return [
    `A port says which program on the computer a request is for. ${kindOfPort(port)}`,
    ...usersOf(port),
    ...registeredFor(port, registered),
  ];
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  if (users) return [`By default, it's used by ${listed(users)}. Any other program can use it too.`];
  if (port < firstDynamicPort) return [];
  return [
    'Tools that ask the system for any free port get one of these: a test runner, a preview, a sign-in that waits for its answer, an editor window. If an address with it worked yesterday and leads nowhere today, nothing is broken: the tool shows its new address.',
  ];
}

function registeredFor(port: number, registered: KnownOfPort['registered']): string[] {
  if (!registered)
    return port < firstDynamicPort ? ['IANA, which assigns port numbers, has not registered it for any service.'] : [];
  const meaning = registered.meaning && registered.meaning !== registered.name ? ` (${registered.meaning})` : '';
  return [
    `IANA, which assigns port numbers, has registered it for \`${registered.name}\`${meaning}. Nobody has to follow that: development servers use whatever is free.`,
  ];
}

const uses = [
  'Trying out a page or program before anyone else sees it, testing, debugging, settings pages of programs on this computer, and services meant only for other programs here.',
  'Nobody else can open this address: if you send it to a friend or colleague, it leads to their own computer.',
];

const travels = [
  "The browser hands the request to TCP, and TCP hands it to IP. IP sees that the address is the computer's own, so it sends the request through the loopback interface, which is software, back up to the program that is listening on the port.",
  "No network card, cable, router or DNS server is involved. So when such a page doesn't load, the reason is on this computer: nearly always, the program isn't running or is listening somewhere else.",
];

const safety = [
  "A program that listens only on a loopback address can't be reached from another device.",
  'That changes with a program that listens on all addresses, a tunnel or container that forwards the port, and outdated software. Pages from other sites can try ports on this computer too: browsers ask you first, or keep the answers from them.',
];

/** What this computer shows about the port. */
function listeningNow(port: number, here: KnownOfPort['here']): string[] {
  if (!here) return ["The browser alone can't see what is listening on this computer now. The helper can."];
  if (here.length === 0) return [`Nothing is listening on port ${port} on this computer now.`];
  return here.map(({ name, meaning }) => [`${name} is using port ${port} on this computer now.`, ...meaning].join(' '));
}
