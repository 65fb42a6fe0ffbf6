import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { type Protocol, properNames } from '../../../../diagnosis/knowledge/usual-protocol.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const nonHttpService: CauseWords<'non-http-service'> = {
  title: ({ port, protocol }) => {
    if (protocol === 'websocket') return 'Diese Adresse ist für WebSocket-Verbindungen da, nicht für Webseiten';
    return protocol === 'unknown'
      ? `Port ${port} spricht kein HTTP`
      : `Port ${port} spricht ${nameOf(protocol)}, nicht HTTP`;
  },
  why: (details) => `${details.isGuess ? whyGuessed(details) : whySeen(details)} ${whyNoPage(details)}`,
  steps: ({ port, protocol }, { os }) => [
    { text: clients[protocol] ?? 'Verwenden Sie einen Client für diesen Dienst.' },
    { text: 'Öffnen Sie für eine Webseite stattdessen den Port des Webservers. Der Server gibt ihn beim Start aus.' },
    { text: 'Prüfen Sie, welches Programm das ist:', command: listListeners(os, port) },
  ],
};

type Details = DetailsOf<'non-http-service'>;

function whyGuessed({ port, process, protocol }: Details): string {
  return process
    ? `${describeProgram(process)} nimmt die Verbindung an, sendet aber keine Seite. Gesprochen wird höchstwahrscheinlich ${nameOf(protocol)}.`
    : `Ein Programm auf Port ${port} nimmt die Verbindung an, sendet aber keine Seite. Server auf diesem Port sprechen meist ${nameOf(protocol)}.`;
}

function whySeen({ process, protocol, banner }: Details): string {
  const program = process ? describeProgram(process) : 'Das Programm auf diesem Port';
  if (protocol === 'websocket')
    return `${program} nimmt hier nur WebSocket-Verbindungen an und hat die Anfrage nach einer Seite abgewiesen${banner ? `: „${banner}“` : ''}.`;
  if (protocol === 'unknown')
    return banner
      ? `${program} hat mit Daten geantwortet, die kein HTTP sind: „${banner}“.`
      : `${program} hat mit Daten geantwortet, die kein HTTP sind.`;
  return banner
    ? `${program} spricht ${nameOf(protocol)}. Die Antwort lautete: „${banner}“.`
    : `${program} verwendet in der Antwort ${nameOf(protocol)}.`;
}

function whyNoPage({ protocol }: Details): string {
  return protocol === 'websocket'
    ? 'Eine solche Verbindung kann nur eine Seite oder App öffnen, nicht die Adressleiste.'
    : 'Browser können das nicht anzeigen.';
}

function nameOf(protocol: Protocol): string {
  return protocol in properNames
    ? called(properNames[protocol as keyof typeof properNames])
    : names[protocol as keyof typeof names];
}

function called(name: string): string {
  return `das ${name}-Protokoll`;
}

/** The others have proper names. */
const names: Record<Exclude<Protocol, keyof typeof properNames>, string> = {
  ssh: 'SSH',
  mysql: 'das MySQL-Protokoll',
  postgresql: 'das PostgreSQL-Protokoll',
  redis: 'das Redis-Protokoll',
  memcached: 'das Memcached-Protokoll',
  smtp: 'SMTP',
  ftp: 'FTP',
  imap: 'IMAP',
  pop3: 'POP3',
  mongodb: 'das MongoDB-Protokoll',
  amqp: 'AMQP',
  'http2-only': 'HTTP/2 ohne TLS',
  vnc: 'VNC',
  rsync: 'das rsync-Protokoll',
  mqtt: 'MQTT',
  dns: 'DNS',
  socks: 'SOCKS',
  fastcgi: 'FastCGI',
  websocket: 'WebSocket',
  unknown: 'ein anderes Protokoll',
};

const clients: Partial<Record<Protocol, string>> = {
  ssh: 'Stellen Sie die Verbindung mit einem SSH-Client her.',
  mysql: 'Stellen Sie die Verbindung mit einem MySQL-Client her, zum Beispiel mysql oder einem Datenbank-Tool.',
  postgresql:
    'Stellen Sie die Verbindung mit einem PostgreSQL-Client her, zum Beispiel psql oder einem Datenbank-Tool.',
  redis: 'Stellen Sie die Verbindung mit einem Redis-Client her, zum Beispiel redis-cli.',
  mongodb: 'Stellen Sie die Verbindung mit einem MongoDB-Client her, zum Beispiel mongosh.',
  'http2-only':
    'Stellen Sie die Verbindung mit einem gRPC- oder HTTP/2-Client her: Browser sprechen HTTP/2 nur über TLS.',
  vnc: 'Stellen Sie die Verbindung mit einem VNC-Viewer her.',
  mqtt: 'Stellen Sie die Verbindung mit einem MQTT-Client her, zum Beispiel mosquitto_sub.',
  websocket:
    'Öffnen Sie die Seite oder App, die diesen WebSocket verwendet, oder stellen Sie die Verbindung mit einem WebSocket-Client wie wscat her.',
  socks:
    'Richten Sie ihn als SOCKS-Proxy in dem Browser oder Programm ein, das ihn verwenden soll, und öffnen Sie dann die eigentliche Adresse der Seite.',
  fastcgi:
    'Öffnen Sie den Port des vorgeschalteten Webservers, zum Beispiel nginx oder Apache, oder richten Sie einen ein: Diese kommunizieren mit PHP über FastCGI.',
};
