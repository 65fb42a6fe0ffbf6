import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { type Protocol, properNames } from '../../../../diagnosis/knowledge/usual-protocol.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const nonHttpService: CauseWords<'non-http-service'> = {
  title: ({ port, protocol }) => {
    if (protocol === 'websocket') return '此地址用于 WebSocket 连接，而不是网页';
    return protocol === 'unknown'
      ? `端口 ${port} 使用的不是 HTTP`
      : spaced`端口 ${port} 使用的是 ${nameOf(protocol)}，而不是 HTTP`;
  },
  why: (details) => `${details.isGuess ? whyGuessed(details) : whySeen(details)}${whyNoPage(details)}`,
  steps: ({ port, protocol }, { os }) => [
    { text: clients[protocol] ?? '使用适用于此服务的客户端。' },
    { text: '如果要打开网页，请改用 Web 服务器的端口，服务器启动时会显示该端口。' },
    { text: '查看这是哪个程序：', command: listListeners(os, port) },
  ],
};

type Details = DetailsOf<'non-http-service'>;

function whyGuessed({ port, process, protocol }: Details): string {
  return process
    ? spaced`${describeProgram(process)} 接受连接，但没有发送页面。它很可能使用 ${nameOf(protocol)}。`
    : spaced`端口 ${port} 上的程序接受连接，但没有发送页面。此端口上的服务器通常使用 ${nameOf(protocol)}。`;
}

function whySeen({ process, protocol, banner }: Details): string {
  const program = process ? describeProgram(process) : '此端口上的程序';
  if (protocol === 'websocket')
    return banner
      ? spaced`${program} 在此只接受 WebSocket 连接，因此拒绝了页面请求：“${banner}”。`
      : spaced`${program} 在此只接受 WebSocket 连接，因此拒绝了页面请求。`;
  if (protocol === 'unknown')
    return banner ? spaced`${program} 的响应不是 HTTP：“${banner}”。` : spaced`${program} 的响应不是 HTTP。`;
  return banner
    ? spaced`${program} 使用 ${nameOf(protocol)}。它的响应是：“${banner}”。`
    : spaced`${program} 以 ${nameOf(protocol)} 作出了响应。`;
}

function whyNoPage({ protocol }: Details): string {
  return protocol === 'websocket' ? '这类连接只能由页面或应用打开，不能从地址栏打开。' : '浏览器无法显示这类内容。';
}

function nameOf(protocol: Protocol): string {
  return protocol in properNames
    ? called(properNames[protocol as keyof typeof properNames])
    : names[protocol as keyof typeof names];
}

function called(name: string): string {
  return `${name} 协议`;
}

/** The others have proper names. */
const names: Record<Exclude<Protocol, keyof typeof properNames>, string> = {
  ssh: 'SSH',
  mysql: 'MySQL 协议',
  postgresql: 'PostgreSQL 协议',
  redis: 'Redis 协议',
  memcached: 'memcached 协议',
  smtp: 'SMTP',
  ftp: 'FTP',
  imap: 'IMAP',
  pop3: 'POP3',
  mongodb: 'MongoDB 协议',
  amqp: 'AMQP',
  'http2-only': '不带 TLS 的 HTTP/2',
  vnc: 'VNC',
  rsync: 'rsync 协议',
  mqtt: 'MQTT',
  dns: 'DNS',
  socks: 'SOCKS',
  fastcgi: 'FastCGI',
  websocket: 'WebSocket',
  unknown: '其他协议',
};

const clients: Partial<Record<Protocol, string>> = {
  ssh: '用 SSH 客户端连接。',
  mysql: '用 MySQL 客户端连接，例如 mysql 或数据库工具。',
  postgresql: '用 PostgreSQL 客户端连接，例如 psql 或数据库工具。',
  redis: '用 Redis 客户端连接，例如 redis-cli。',
  mongodb: '用 MongoDB 客户端连接，例如 mongosh。',
  'http2-only': '用 gRPC 或 HTTP/2 客户端连接：浏览器只支持基于 TLS 的 HTTP/2。',
  vnc: '用 VNC 查看器连接。',
  mqtt: '用 MQTT 客户端连接，例如 mosquitto_sub。',
  websocket: '打开使用此 WebSocket 的页面或应用，或者用 WebSocket 客户端（例如 wscat）连接。',
  socks: '在需要使用它的浏览器或程序中，将它设为 SOCKS 代理，然后打开页面本身的网址。',
  fastcgi:
    '打开它前面的 Web 服务器（例如 nginx 或 Apache）的端口，或者设置一个这样的服务器：它们通过 FastCGI 与 PHP 通信。',
};
