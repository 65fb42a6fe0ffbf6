import type { Software } from '../../../../evidence/machine/software.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const securitySoftwareIntercepts: CauseWords<'security-software-intercepts'> = {
  title: ({ name, kind }) => (isJustVpn(name) ? 'VPN 可能干扰了连接' : titles[kind](name)),
  why: ({ name, others }) =>
    `检查过的其他方面都无法解释这次失败，而 ${listed([name, ...others])} 可以拦截浏览器的连接，即使是发往这台计算机的连接。目前尚不清楚这里是否发生了这种情况。`,
  steps: ({ name, kind }) => [
    { text: pauseSteps[kind](name), act: 'retry' },
    {
      text: `如果页面能够加载，请将 localhost 和 127.0.0.1 添加到 ${name} 的例外中，然后重新开启它。`,
    },
    { text: '如果页面仍然无法加载，请重新开启它：原因另有所在。' },
  ],
};

type Kind = Software[number]['kind'];

/** Some systems tell no more than this about a VPN. */
function isJustVpn(name: string): boolean {
  return name.toUpperCase() === 'VPN';
}

const titles: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `防病毒软件 ${name} 可能干扰了连接`,
  firewall: (name) => `防火墙 ${name} 可能干扰了连接`,
  vpn: (name) => `VPN 软件 ${name} 可能干扰了连接`,
  'endpoint-protection': (name) => `安全软件 ${name} 可能干扰了连接`,
  'debugging-proxy': (name) => `调试代理 ${name} 可能干扰了连接`,
  'content-blocker': (name) => `内容拦截器 ${name} 可能干扰了连接`,
};

const pauseSteps: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `将 ${name} 的网页防护（或类似名称的网页扫描功能）关闭一分钟，然后重新加载页面。`,
  firewall: (name) => `将 ${name} 暂停一分钟，或在其日志中查找被阻止的连接，然后重新加载页面。`,
  vpn: (name) => `将 ${name} 断开一分钟，或在其设置中允许访问本地网络，然后重新加载页面。`,
  'endpoint-protection': (name) => `询问 ${name} 的管理员，它是否会过滤发往 127.0.0.1 的连接，然后重新加载页面。`,
  'debugging-proxy': (name) => `将 ${name} 关闭一分钟，然后重新加载页面。`,
  'content-blocker': (name) => `将 ${name} 停用一分钟，然后重新加载页面。`,
};
