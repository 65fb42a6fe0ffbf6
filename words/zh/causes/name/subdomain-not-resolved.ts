import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listed } from '../../names/listed.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const subdomainNotResolved: CauseWords<'subdomain-not-resolved'> = {
  title: ({ name, astray, isKeptByBrowser }) =>
    isKeptByBrowser
      ? `域名 ${name} 被设为 ${astray[0]}，但此浏览器忽略了该设置`
      : astray.length > 0
        ? `域名 ${name} 解析到 ${astray[0]}，而不是这台计算机`
        : `域名 ${name} 在这台计算机上没有地址`,
  why: ({ name, astray, isSeenByBrowser, isKeptByBrowser }) => {
    if (isKeptByBrowser)
      return `系统将 ${name} 解析为 ${listed(astray)}。对于以 .localhost 结尾的域名，浏览器不会询问系统，而是直接连接这台计算机，但连接失败了。`;
    const meaning = '以 .localhost 结尾的域名都应该指向这台计算机，但并非所有程序和系统都支持。';
    return isSeenByBrowser
      ? `此浏览器查询了 ${name}，但没有得到地址。${meaning}`
      : `系统没有将 ${name} 解析到这台计算机。Chromium 和 Firefox 不需要系统来解析：它们自己解析这个域名。${meaning}`;
  },
  steps: ({ name, astray, isKeptByBrowser }, { os, target }) =>
    isKeptByBrowser
      ? stepsToElsewhere(name, astray[0] ?? '', target)
      : [
          { text: '在 Chrome、Chromium、Edge 或 Firefox 中打开此页面：它们认识所有以 .localhost 结尾的域名。' },
          hostsLineStep(os, name),
          ...(os === 'linux'
            ? [
                {
                  text: '或者让系统一次性解析所有这类域名（适用于 Debian 和 Ubuntu）：',
                  command: 'sudo apt install libnss-myhostname',
                },
              ]
            : []),
          {
            text: '如果服务器用任何域名都显示同一页面，请改用 localhost 打开页面：',
            open: addressAt(target, { host: 'localhost' }),
          },
        ],
};

function stepsToElsewhere(name: string, address: string, { port, path }: Target): Step[] {
  const other = `${name.replace(/\.localhost$/, '')}.test`;
  return [
    {
      text: `在 hosts 文件和 ${address} 的服务器上，给该地址换一个不以 .localhost 结尾的域名，例如 ${other}，然后打开新域名。`,
    },
    {
      text: '检查那里的服务器是否响应它现在的域名：',
      command: `curl -v --resolve ${name}:${port}:${urlHost(address)} "http://${name}:${port}${withoutQuery(path)}"`,
    },
    {
      text: `如果服务器应该在这台计算机上运行，请从 hosts 文件中删除 ${name}，并在这里启动服务器。`,
    },
  ];
}
