import type { Redirects } from '../../../../evidence/browser/redirects.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostWithPort, openByNumber } from '../../steps/open-by-number.ts';

export const httpsUpgrade: CauseWords<'https-upgrade'> = {
  title: ({ from, reason }) =>
    reason === 'upgrade-insecure-requests'
      ? `上一个页面让浏览器通过 HTTPS 打开 ${hostWithPort(from)}`
      : `浏览器坚持通过 HTTPS 打开 ${hostWithPort(from)}`,
  why: ({ from, reason, isPlain }) =>
    [
      upgradeWords[reason ?? 'unknown'](hostWithPort(from)),
      ...(isPlain ? ['通过明文 HTTP，服务器可以响应。'] : []),
    ].join(''),
  steps: ({ from, reason }, { target, browser }) => [
    ...openByNumber(target, from),
    ...(reason === 'upgrade-insecure-requests' ? [] : settingOff(browser)),
    ...(reason === 'https-first' ? [] : [pagePolicy]),
    { text: '或者在服务器上启用 HTTPS，使用适用于此域名的证书。' },
  ],
};

type Reason = NonNullable<Redirects[number]['reason']>;

const upgradeWords: Record<Reason | 'unknown', (host: string) => string> = {
  'https-first': (host) => `浏览器将 ${host} 从 http 切换到了 https，因为它被设为只使用安全连接。`,
  'upgrade-insecure-requests': (host) =>
    `浏览器将 ${host} 从 http 切换到了 https，因为上一个页面设置了 \`upgrade-insecure-requests\`。`,
  hsts: (host) => `浏览器将 ${host} 从 http 切换到了 https。`,
  other: (host) => `浏览器自行将 ${host} 从 http 切换到了 https。`,
  unknown: (host) =>
    `浏览器自行将 ${host} 从 http 切换到了 https。如果浏览器被设为只使用安全连接，或者页面设置了 \`upgrade-insecure-requests\`，就会这样。`,
};

const pagePolicy: Step = {
  text: '如果是从自己页面上的链接来到这里的，请在开发期间从该页面的 Content-Security-Policy 中移除 `upgrade-insecure-requests`。',
};

function settingOff(browser: string | undefined): Step[] {
  const chromium = {
    text: '在 Chrome、Edge 等 Chromium 浏览器中，前往“设置 > 隐私和安全 > 安全”，关闭“始终使用安全连接”，或将此网站添加为例外。',
  };
  const firefox = {
    text: '在 Firefox 中，前往“设置 > 隐私与安全 > HTTPS-Only 模式”，在“管理例外”中添加此网站，或关闭此模式。',
  };
  if (browser === 'chromium') return [chromium];
  return browser === 'firefox' ? [firefox] : [chromium, firefox];
}
