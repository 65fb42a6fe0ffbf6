import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const cookiesTooLarge: CauseWords<'cookies-too-large'> = {
  title: ({ bytes, port }, { target: { host } }) =>
    bytes === undefined
      ? `${host} 的 Cookie 对端口 ${port} 上的服务器来说太大了`
      : `${host} 的 Cookie 共计 ${kilobytes(bytes)}，超出了端口 ${port} 的限制`,
  why: ({ status, bytes, answers }, { target: { host } }) =>
    [
      `服务器返回了 ${status}：请求标头对它来说太长了。`,
      bytes === undefined ? '' : `其中 Cookie 占 ${kilobytes(bytes)}。`,
      answers === undefined ? '' : `不带 Cookie 时，它返回 ${answers}。`,
      `Cookie 不与端口绑定：${host} 上任何服务器设置的 Cookie 都会发送给该主机上的所有服务器。`,
    ]
      .filter(Boolean)
      .join(''),
  steps: (_, { target, browser }) => [
    clearCookies(target, browser),
    {
      text: '如果想知道是哪个服务器设置了这么多 Cookie，请在清除之前查看 Cookie 的名称：大多以服务器的名称开头。',
    },
    {
      text: `为避免以后再发生，请用各自的域名打开每个项目，例如 shop.localhost:${target.port}。每个域名都有自己的 Cookie。`,
    },
  ],
};

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `只清除 ${host} 的 Cookie：按 F12，前往“存储 > Cookie”并选择“全部删除”，然后重新加载页面。`,
      act: 'retry',
    };
  return {
    text: `只清除 ${host} 的 Cookie：按 F12，前往“应用 > 存储空间”，只勾选 Cookie，点击“清除网站数据”，然后重新加载页面。`,
    act: 'retry',
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
