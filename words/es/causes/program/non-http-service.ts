import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { type Protocol, properNames } from '../../../../diagnosis/knowledge/usual-protocol.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const nonHttpService: CauseWords<'non-http-service'> = {
  title: ({ port, protocol }) => {
    if (protocol === 'websocket') return 'Esta dirección es para conexiones WebSocket, no para páginas web';
    return protocol === 'unknown'
      ? `El puerto ${port} no usa HTTP`
      : `El puerto ${port} usa ${nameOf(protocol)}, no HTTP`;
  },
  why: (details) => `${details.isGuess ? whyGuessed(details) : whySeen(details)} ${whyNoPage(details)}`,
  steps: ({ port, protocol }, { os }) => [
    { text: clients[protocol] ?? 'Usa un cliente hecho para este servicio.' },
    { text: 'Para ver una página web, abre el puerto del servidor web. El servidor lo muestra al iniciarse.' },
    { text: 'Comprueba qué programa es:', command: listListeners(os, port) },
  ],
};

type Details = DetailsOf<'non-http-service'>;

function whyGuessed({ port, process, protocol }: Details): string {
  return process
    ? `${describeProgram(process)} acepta la conexión, pero no envía ninguna página. Lo más probable es que use ${nameOf(protocol)}.`
    : `Un programa en el puerto ${port} acepta la conexión, pero no envía ninguna página. Los servidores de este puerto suelen usar ${nameOf(protocol)}.`;
}

function whySeen({ process, protocol, banner }: Details): string {
  const program = process ? describeProgram(process) : 'El programa de este puerto';
  if (protocol === 'websocket')
    return `${program} solo acepta conexiones WebSocket aquí y rechazó la petición de una página${banner ? `: “${banner}”` : ''}.`;
  if (protocol === 'unknown')
    return banner
      ? `${program} respondió con datos que no son HTTP: “${banner}”.`
      : `${program} respondió con datos que no son HTTP.`;
  return banner
    ? `${program} usa ${nameOf(protocol)}. Respondió: “${banner}”.`
    : `${program} respondió usando ${nameOf(protocol)}.`;
}

function whyNoPage({ protocol }: Details): string {
  return protocol === 'websocket'
    ? 'Esas conexiones solo las puede abrir una página o una app, no la barra de direcciones.'
    : 'Los navegadores no pueden mostrar eso.';
}

function nameOf(protocol: Protocol): string {
  return protocol in properNames
    ? called(properNames[protocol as keyof typeof properNames])
    : names[protocol as keyof typeof names];
}

function called(name: string): string {
  return `el protocolo ${name}`;
}

/** The others have proper names. */
const names: Record<Exclude<Protocol, keyof typeof properNames>, string> = {
  ssh: 'SSH',
  mysql: 'el protocolo MySQL',
  postgresql: 'el protocolo PostgreSQL',
  redis: 'el protocolo Redis',
  memcached: 'el protocolo memcached',
  smtp: 'SMTP',
  ftp: 'FTP',
  imap: 'IMAP',
  pop3: 'POP3',
  mongodb: 'el protocolo MongoDB',
  amqp: 'AMQP',
  'http2-only': 'HTTP/2 sin TLS',
  vnc: 'VNC',
  rsync: 'el protocolo rsync',
  mqtt: 'MQTT',
  dns: 'DNS',
  socks: 'SOCKS',
  fastcgi: 'FastCGI',
  websocket: 'WebSocket',
  unknown: 'otro protocolo',
};

const clients: Partial<Record<Protocol, string>> = {
  ssh: 'Conéctate con un cliente SSH.',
  mysql: 'Conéctate con un cliente MySQL, como mysql o una herramienta de bases de datos.',
  postgresql: 'Conéctate con un cliente PostgreSQL, como psql o una herramienta de bases de datos.',
  redis: 'Conéctate con un cliente Redis, como redis-cli.',
  mongodb: 'Conéctate con un cliente MongoDB, como mongosh.',
  'http2-only': 'Conéctate con un cliente gRPC o HTTP/2: los navegadores solo usan HTTP/2 sobre TLS.',
  vnc: 'Conéctate con un visor VNC.',
  mqtt: 'Conéctate con un cliente MQTT, como mosquitto_sub.',
  websocket: 'Abre la página o aplicación que usa este WebSocket, o conéctate con un cliente WebSocket como wscat.',
  socks:
    'Configúralo como proxy SOCKS en el navegador o programa que deba usarlo y luego abre la dirección propia de la página.',
  fastcgi:
    'Abre el puerto del servidor web que tiene delante, como nginx o Apache, o configura uno: se comunican con PHP por FastCGI.',
};
