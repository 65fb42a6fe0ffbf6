import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray, isServerAstray }) =>
    isServerAstray
      ? `域名 ${name} 解析到 ${astray[0]}，服务器只监听该地址`
      : astray.length > 0
        ? `域名 ${name} 解析到 ${astray[0]}，而不是这台计算机`
        : `这台计算机上没有域名 ${name} 的地址`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0 ? `查询 ${name} 的程序会被引向 ${listed(astray)}。` : `查询 ${name} 的程序得不到地址。`,
      `此域名的地址通常在 ${hostsPath ?? hostsFile(os)} 中设置。`,
      ...(order && !order.includes('files') ? ['/etc/nsswitch.conf 没有把这个文件列为来源，因此程序不会读取它。'] : []),
      ...(isLocalhost
        ? ['Chromium 和 Firefox 无需查询就认识 localhost，但服务器、服务器的代理和大多数其他程序都要查询。']
        : []),
    ].join(''),
  steps: ({ name, astray, isServerAstray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isServerAstray && astray[0]
      ? [{ text: '在服务器监听的地址打开页面：', open: addressAt(target, { host: astray[0] }) }]
      : []),
    ...(isLocalhost && !isServerAstray && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: '用无需查询的 IP 地址打开同一页面：',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray
      ? [{ text: '在所有会转发请求的服务器的设置中，用 127.0.0.1 代替 localhost。' }]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: '编辑 /etc/nsswitch.conf，在“hosts:”一行中把“files”放在最前面。' }]
      : []),
    ...(astray.length > 0 ? [{ text: `删除 ${hostsFile(os)} 中将 ${name} 指向别处的那一行。` }] : []),
    hostsLineStep(os, name),
    ...(isServerAstray ? [{ text: '重新启动服务器，让它重新监听这台计算机自己的地址。' }] : []),
    {
      text: '如果 VPN、容器工具或其他程序在管理 hosts 文件，请在其设置中也加入这一行，否则它还会丢失。',
    },
  ],
};
