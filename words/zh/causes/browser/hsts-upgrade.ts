import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostOf, hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const hstsUpgrade: CauseWords<'hsts-upgrade'> = {
  title: ({ from }) => `浏览器记住了 ${hostOf(from)} 只能使用 HTTPS`,
  why: ({ from, to, isTold, isPlain }) =>
    [
      isTold
        ? `浏览器自行将 ${hostWithPort(from)} 从 http 切换到了 https，因为这个域名下的服务器曾经发送过 Strict-Transport-Security 标头。`
        : `网址以 http 开头，浏览器却通过 HTTPS 请求了 ${hostWithPort(to)}。如果这个域名下的任何服务器曾经发送过 Strict-Transport-Security 标头，就会有这种效果。`,
      '它针对的是域名，因此对所有端口都生效。',
      ...(isPlain ? ['通过明文 HTTP，服务器可以响应。'] : []),
    ].join(''),
  steps: ({ from }, { target, browser }) => [
    ...openByNumber(target, from),
    ...forget(hostOf(from), browser),
    {
      text: '找到发送 Strict-Transport-Security 的项目，让它只在生产环境中发送这个标头，否则浏览器还会再次记住。',
    },
  ],
};

function forget(host: string, browser: string | undefined): Step[] {
  const chromium = {
    text: `在 Chrome、Edge 等 Chromium 浏览器中，打开 \`chrome://net-internals/#hsts\`，在“Delete domain security policies”下输入 ${host}，然后点击“Delete”。`,
  };
  const firefox = {
    text: `在 Firefox 中，打开历史记录（Ctrl+Shift+H），找到 ${host}，右键点击它并选择“忘记此网站”。`,
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
