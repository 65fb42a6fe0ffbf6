import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { ServiceOnPort } from '../../service-on-port.ts';
import { defaultPorts } from '../../services/default-ports.ts';
import { listed } from '../names/listed.ts';
import { spaced } from '../names/spaced.ts';
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
    { question: 'address', heading: '地址', paragraphs: [meaningOf(target), ...moreOnMeaning(target)] },
    { question: 'port', heading: `端口 ${target.port}`, paragraphs: aboutPort(target.port, known.registered) },
    { question: 'uses', heading: '用途', paragraphs: uses },
    { question: 'path', heading: '请求如何传递', paragraphs: travels },
    { question: 'safety', heading: '安全吗？', paragraphs: [...safety, ...listeningNow(target.port, known.here)] },
  ];
}

function moreOnMeaning({ kind, host }: Target): string[] {
  if (kind === 'wildcard') return ['程序启动时会输出它，因此它看起来像是可以打开的地址。'];
  if (kind === 'name') return [`浏览器不会查询 \`${host}\`：它内置了对应的 \`127.0.0.1\` 和 \`::1\`。`];
  const sameFor = host === '127.0.0.1' ? '名称 `localhost` 指向它。' : '';
  return [`${sameFor}每台计算机都有这个地址，它始终表示那台计算机自身：在另一台计算机上打开，它就指向别处。`];
}

function aboutPort(port: number, registered: KnownOfPort['registered']): string[] {
  return [
    `端口说明请求是发给计算机上哪个程序的。${kindOfPort(port)}`,
    ...usersOf(port),
    ...registeredFor(port, registered),
  ];
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  if (users) return [`默认情况下，它由 ${listed(users)} 使用。其他任何程序也可以使用它。`];
  if (port < firstDynamicPort) return [];
  return [
    '向系统请求任意空闲端口的工具会得到这样的端口，例如测试运行器、预览、等待结果的登录、编辑器窗口。如果带有它的网址昨天可用、今天打不开，并不是出了故障：工具会显示新的网址。',
  ];
}

function registeredFor(port: number, registered: KnownOfPort['registered']): string[] {
  if (!registered) return port < firstDynamicPort ? ['负责分配端口号的 IANA 没有将它注册给任何服务。'] : [];
  const meaning = registered.meaning && registered.meaning !== registered.name ? `（${registered.meaning}）` : '';
  return [
    `负责分配端口号的 IANA 将它注册给了 \`${registered.name}\`${meaning}。但不必遵守这一点：开发服务器会使用任何空闲的端口。`,
  ];
}

const uses = [
  '在其他人看到之前试用页面或程序、测试、调试、这台计算机上程序的设置页面，以及只供本机其他程序使用的服务。',
  '其他人无法打开这个地址：如果发给朋友或同事，它会指向他们自己的计算机。',
];

const travels = [
  '浏览器将请求交给 TCP，TCP 再交给 IP。IP 发现该地址属于计算机自身，于是让请求经过由软件实现的环回接口，返回到监听该端口的程序。',
  '整个过程不涉及网卡、网线、路由器或 DNS 服务器。因此，这样的页面无法加载时，原因就在这台计算机上：几乎总是程序没有运行，或监听了别处。',
];

const safety = [
  '只监听环回地址的程序，其他设备无法访问。',
  '如果程序监听所有地址、有隧道或容器转发该端口，或软件版本过旧，情况就不同了。其他网站的页面也能尝试连接这台计算机的端口：浏览器会先征求同意，或不让这些页面看到响应。',
];

/** What this computer shows about the port. */
function listeningNow(port: number, here: KnownOfPort['here']): string[] {
  if (!here) return ['仅凭浏览器无法看到这台计算机上现在有哪些程序在监听，辅助程序可以。'];
  if (here.length === 0) return [`这台计算机上现在没有程序监听端口 ${port}。`];
  return here.map(({ name, meaning }) => [spaced`${name}现在正在使用这台计算机的端口 ${port}。`, ...meaning].join(''));
}
