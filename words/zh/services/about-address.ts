import { firstDynamicPort } from '../../../diagnosis/knowledge/dynamic-ports.ts';
import type { Target } from '../../../evidence/address/target.ts';
import { defaultPorts } from '../../services/default-ports.ts';
import { listed } from '../names/listed.ts';

/** What a newcomer asks about an address, a paragraph each. Backticks mark what is typed. */
export function aboutAddress(target: Target): string[] {
  return [meaningOf(target), [kindOfPort(target.port), ...usersOf(target.port)].join('')];
}

/** What the host in the address means. */
export function meaningOf({ host, kind }: Target): string {
  if (kind === 'wildcard') {
    return `\`${host}\` 表示这台计算机的所有地址。服务器可以监听它，但要访问服务器，需要一个实际的地址，例如 \`localhost\`。`;
  }
  if (kind === 'name' && host !== 'localhost') {
    return `\`${host}\` 以 .localhost 结尾，因此表示这台计算机：请求不会离开它。`;
  }
  if (kind === 'name') return '`localhost` 表示这台计算机：请求不会离开它。';
  return `\`${host}\` 是环回地址：它表示这台计算机自身，请求不会离开它。`;
}

/** A sentence on the range the port is in: https://www.rfc-editor.org/rfc/rfc6335#section-6 */
export function kindOfPort(port: number): string {
  if (port < 1024) return `\`${port}\` 是熟知端口（0 至 1023）。`;
  if (port < firstDynamicPort) return `\`${port}\` 是注册端口（1024 至 49151）。`;
  return `\`${port}\` 是动态端口（49152 至 65535）：程序只在短时间内获得这样的端口，下次启动时可能会不同。`;
}

function usersOf(port: number): string[] {
  const users = defaultPorts[port];
  return users ? [`默认情况下，它由 ${listed(users.slice(0, 4))} 使用。`] : [];
}
