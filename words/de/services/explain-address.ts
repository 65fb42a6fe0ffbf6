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
    { question: 'address', heading: 'Die Adresse', paragraphs: [meaningOf(target), ...moreOnMeaning(target)] },
    { question: 'port', heading: `Port ${target.port}`, paragraphs: aboutPort(target.port, known.registered) },
    { question: 'uses', heading: 'Wofür sie verwendet wird', paragraphs: uses },
    { question: 'path', heading: 'Der Weg einer Anfrage', paragraphs: travels },
    {
      question: 'safety',
      heading: 'Ist das sicher?',
      paragraphs: [...safety, ...listeningNow(target.port, known.here)],
    },
  ];
}

function moreOnMeaning({ kind, host }: Target): string[] {
  if (kind === 'wildcard')
    return ['Programme geben sie beim Start aus, daher sieht sie wie eine Adresse aus, die man öffnen kann.'];
  if (kind === 'name')
    return [`Der Browser fragt für \`${host}\` kein DNS: \`127.0.0.1\` und \`::1\` sind dafür fest eingebaut.`];
  const sameFor = host === '127.0.0.1' ? 'Der Name `localhost` zeigt auf sie. ' : '';
  return [
    `${sameFor}Jeder Computer hat diese Adresse, und sie bedeutet immer diesen Computer selbst: Auf einem anderen geöffnet, führt sie woandershin.`,
  ];
}

function aboutPort(port: number, registered: KnownOfPort['registered']): string[] {
  return [
    `Ein Port gibt an, für welches Programm auf dem Computer eine Anfrage bestimmt ist. ${kindOfPort(port)}`,
    ...usersOf(port),
    ...registeredFor(port, registered),
  ];
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  if (users)
    return [`Er ist der Standardport von ${listed(users)}. Jedes andere Programm kann ihn ebenfalls verwenden.`];
  if (port < firstDynamicPort) return [];
  return [
    'Werkzeuge, die beim System irgendeinen freien Port anfordern, bekommen einen von diesen: ein Test-Runner, eine Vorschau, eine Anmeldung, die auf ihre Antwort wartet, ein Editorfenster. Wenn eine Adresse damit gestern funktioniert hat und heute ins Leere führt, ist nichts kaputt: Das Werkzeug zeigt seine neue Adresse an.',
  ];
}

function registeredFor(port: number, registered: KnownOfPort['registered']): string[] {
  if (!registered)
    return port < firstDynamicPort ? ['Die IANA, die Portnummern vergibt, hat ihn für keinen Dienst registriert.'] : [];
  const meaning = registered.meaning && registered.meaning !== registered.name ? ` (${registered.meaning})` : '';
  return [
    `Die IANA, die Portnummern vergibt, hat ihn für \`${registered.name}\`${meaning} registriert. Daran muss sich niemand halten: Dev-Server nehmen, was frei ist.`,
  ];
}

const uses = [
  'Um eine Seite oder ein Programm auszuprobieren, bevor es andere sehen, zum Testen und Debuggen, für Einstellungsseiten von Programmen auf diesem Computer und für Dienste, die nur für andere Programme hier gedacht sind.',
  'Niemand sonst kann diese Adresse öffnen: Wenn Sie sie weitergeben, führt sie bei anderen zu deren eigenem Computer.',
];

const travels = [
  'Der Browser übergibt die Anfrage an TCP und TCP an IP. IP erkennt, dass die Adresse die des Computers selbst ist, und schickt die Anfrage über die Loopback-Schnittstelle, die nur aus Software besteht, zurück nach oben zu dem Programm, das auf dem Port lauscht.',
  'Netzwerkkarte, Kabel, Router und DNS-Server sind nicht beteiligt. Wenn eine solche Seite nicht lädt, liegt es also an diesem Computer: Fast immer läuft das Programm nicht oder lauscht woanders.',
];

const safety = [
  'Ein Programm, das nur auf einer Loopback-Adresse lauscht, ist von anderen Geräten aus nicht erreichbar.',
  'Das ändert sich durch ein Programm, das auf allen Adressen lauscht, durch einen Tunnel oder Container, der den Port weiterleitet, und durch veraltete Software. Auch Seiten anderer Websites können Ports auf diesem Computer ausprobieren: Browser fragen Sie vorher oder enthalten ihnen die Antworten vor.',
];

/** What this computer shows about the port. */
function listeningNow(port: number, here: KnownOfPort['here']): string[] {
  if (!here)
    return ['Der Browser allein sieht nicht, was gerade auf diesem Computer lauscht. Das Hilfsprogramm schon.'];
  if (here.length === 0) return [`Auf Port ${port} lauscht auf diesem Computer gerade nichts.`];
  return here.map(({ name, meaning }) =>
    [`${name} verwendet auf diesem Computer gerade Port ${port}.`, ...meaning].join(' '),
  );
}
