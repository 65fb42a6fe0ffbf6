import { addressAt, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * How to reach a page whose server rejects the target's name during the TLS handshake.
 * @param name one that the server accepts, if known
 * @param hasTried whether the usual names are rejected as well
 */
export function stepsToName(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  const { host } = target;
  return [...toOpen(target, name, hasTried), { text: `${name ? orAdd(host) : add(host)}${whereToAdd}` }];
}

const add = (host: string) => `在服务器配置中为该网站添加 ${host} 及其证书，然后重新加载配置。`;

const orAdd = (host: string) => `或者在服务器配置中为该网站添加 ${host} 及其证书，然后重新加载配置。`;

const whereToAdd = '在 Caddy 中，域名就是站点地址；在 nginx 中，使用 `server_name` 和 `ssl_certificate`。';

function toOpen(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  if (name && isLoopbackName(name))
    return [{ text: `通过 ${name} 打开同一页面：`, open: addressAt(target, { host: name }) }];
  if (name)
    return [
      {
        text: `通过 ${name} 打开页面。该域名必须指向这台计算机，在 hosts 文件中添加一行即可。`,
      },
    ];
  if (hasTried || target.kind === 'name')
    return [{ text: '通过服务器拥有其证书的域名打开页面。服务器的配置中列出了这些域名。' }];
  return [
    {
      text: '通过域名打开页面，因为使用 IP 地址时，浏览器不会向服务器发送任何域名：',
      open: addressAt(target, { host: 'localhost' }),
    },
  ];
}
