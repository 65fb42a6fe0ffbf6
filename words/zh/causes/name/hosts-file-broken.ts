import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray }) =>
    astray.length > 0 ? `域名 ${name} 解析到 ${astray[0]}，而不是这台计算机` : `这台计算机上没有域名 ${name} 的地址`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0 ? `查询 ${name} 的程序会被引向 ${listed(astray)}。` : `查询 ${name} 的程序得不到地址。`,
      `计算机在 ${hostsPath ?? hostsFile(os)} 中保存着自己的域名列表。`,
      ...(order && !order.includes('files') ? ['/etc/nsswitch.conf 不让程序读取这个文件。'] : []),
      ...(isLocalhost
        ? ['Chromium 和 Firefox 无需查询就认识 localhost；服务器、服务器的代理和大多数其他程序则不然。']
        : []),
    ].join(''),
  steps: ({ name, astray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isLocalhost && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: '用无需查询的 IP 地址打开同一页面：',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost ? [{ text: '在所有会转发请求的服务器的设置中，用 127.0.0.1 代替 localhost。' }] : []),
    ...(order && !order.includes('files')
      ? [{ text: '编辑 /etc/nsswitch.conf，在“hosts:”一行中把“files”放在最前面。' }]
      : []),
    ...(astray.length > 0 ? [{ text: `删除 ${hostsFile(os)} 中将 ${name} 指向别处的那一行。` }] : []),
    hostsLineStep(os, name),
    {
      text: '检查 VPN、容器或管理 hosts 文件的程序是否改写了它：如果是，请在那里设置这一行，否则它还会丢失。',
    },
  ],
};
