import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Services } from '../../../evidence/machine/services.ts';
import { listed } from '../names/listed.ts';
import { kindOfPort, meaningOf } from './about-address.ts';
import { defaultPorts } from './default-ports.ts';
import { exposureWords } from './exposure-words.ts';
import { serviceName } from './service-words.ts';

export interface Explained {
  heading: string;
  /** Backticks mark what is typed or read literally. */
  paragraphs: string[];
}

/** What the bundled tables and this computer tell of the port. */
export interface KnownOfPort {
  /** Whom the port is registered for; absent: nobody, or not read yet. */
  registered?: { name: string; meaning: string } | undefined;
  /** All that listens here; absent where the helper cannot tell. */
  services?: Services | undefined;
}

/** What a newcomer asks about an address of this computer, question by question. */
export function explainAddress(target: Target, known: KnownOfPort): Explained[] {
  return [
    { heading: 'The address', paragraphs: [meaningOf(target), ...moreOnMeaning(target)] },
    { heading: `The port ${target.port}`, paragraphs: aboutPort(target.port, known.registered) },
    { heading: 'What such addresses are for', paragraphs: uses },
    { heading: 'How a request travels', paragraphs: travels },
    { heading: 'Is it safe', paragraphs: [...safety, ...listeningNow(target.port, known.services)] },
  ];
}

function moreOnMeaning({ kind, host }: Target): string[] {
  if (kind === 'wildcard') return ['Programs print it when they start, which makes it look like an address to open.'];
  if (kind === 'name') return [`The browser knows \`${host}\` by heart, as \`127.0.0.1\` and as \`::1\`.`];
  const sameFor = host === '127.0.0.1' ? 'The name `localhost` leads to it. ' : '';
  return [`${sameFor}Every computer has it, and it means each one itself: opened on another one, it is another place.`];
}

function aboutPort(port: number, registered: KnownOfPort['registered']): string[] {
  return [
    `A port says which program on the computer a request is for. \`${port}\` is ${kindOfPort(port)}.`,
    ...usersOf(port),
    ...registeredFor(port, registered),
  ];
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  if (users) return [`By default it is used by ${listed(users)}. Any other program can take it as well.`];
  if (port < firstDynamicPort) return [];
  return [
    'Tools ask the system for any free port and get one of these: a test runner, a preview, a sign-in that waits for its answer, a window of an editor. An address with it that worked yesterday leads nowhere today, and that is no fault: the tool shows its new one.',
  ];
}

function registeredFor(port: number, registered: KnownOfPort['registered']): string[] {
  if (!registered) return port < firstDynamicPort ? ['IANA, which keeps the list, has registered it for nobody.'] : [];
  const meaning = registered.meaning && registered.meaning !== registered.name ? ` (${registered.meaning})` : '';
  return [
    `IANA, which keeps the list, has registered it for \`${registered.name}\`${meaning}. That binds nobody: development servers take what is free.`,
  ];
}

const uses = [
  'Trying out a page or a program before anybody else sees it, testing, debugging, the settings pages of programs on this computer, and services that only other programs here are to use.',
  'Nobody else can open the address: sent to a friend or a colleague, it leads to their own computer.',
];

const travels = [
  'The browser hands the request to TCP, TCP to IP, and IP sees that the address is the computer’s own: it goes through the loopback interface, which is software, back up to the program that listens on the port.',
  'No network card, cable, router or name server takes part. So where such a page does not load, the reason is on this computer: nearly always the program is not running, or listens elsewhere.',
];

const safety = [
  'What listens on a loopback address alone cannot be reached from another device.',
  'It is another matter with a program that listens on all addresses, with a tunnel or a container that passes the port on, and with old software. Web pages of other sites can try ports of this computer too: browsers ask before they let them, or keep the answers from them.',
];

/** What this computer itself shows of the port. */
function listeningNow(port: number, services: Services | undefined): string[] {
  if (!services) return ['Who listens on this computer now, the browser alone cannot see. The helper can.'];
  const here = services.filter((service) => service.port === port);
  if (here.length === 0) return [`On this computer nothing listens on port ${port} now.`];
  return here.map((service) => {
    const meaning = exposureWords(service)?.meaning ?? [];
    return [`On this computer, ${serviceName(service)} has port ${port} now.`, ...meaning].join(' ');
  });
}
