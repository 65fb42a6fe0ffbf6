import { plainAddress } from '../../../../diagnosis/reading/reply/plain-address.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const staleServiceWorker: CauseWords<'stale-service-worker'> = {
  title: ({ origin, answered }) =>
    answered
      ? `${origin} 的页面来自 Service Worker，而不是服务器`
      : `${origin} 的 Service Worker 拦截了请求，但处理失败`,
  why: (details) => [whatItDid(details), ...aboutServer(details)].join(''),
  steps: ({ origin, port, isOther, isGone }, { browser }) => [
    ...(isGone && !isOther
      ? [
          {
            text: `如果端口 ${port} 上本应有服务器在运行，请启动它：看到的页面并不表示它正在运行。`,
          },
        ]
      : []),
    ...unregister(origin, browser),
    {
      text: '然后重新加载页面。如果 Service Worker 再次出现，请在它的网址上提供一个会取消注册自身的脚本，或改用其他端口：每个 Service Worker 只属于一个端口。',
      act: 'retry',
    },
  ],
};

interface Details {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

function whatItDid({ answered, script }: Details): string {
  if (script)
    return answered
      ? `Service Worker ${plainAddress(script)} 代替服务器作出了响应。`
      : `Service Worker ${plainAddress(script)} 接管了请求，却没有响应。`;
  return answered
    ? 'Service Worker（以前的页面留在浏览器中的脚本）代替服务器作出了响应。'
    : 'Service Worker（以前的页面留在浏览器中的脚本）接管了请求，却没有响应。';
}

function aboutServer({ isGone, isOther }: Details): string[] {
  if (isOther) return ['现在响应的服务器没有这个脚本：它来自其他项目或旧版本。'];
  if (isGone) return ['服务器本身没有响应。'];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = [
    {
      text: `在 Chrome、Edge 等 Chromium 浏览器中移除 Service Worker：打开 \`chrome://serviceworker-internals\`，找到 ${origin}，然后点击“Unregister”。`,
    },
    {
      text: '或者在页面上按 F12，打开“应用 > 存储空间”，点击“清除网站数据”。这样也会删除该网站存储的其他所有内容。',
    },
  ];
  const firefox = {
    text: `在 Firefox 中移除 Service Worker：打开 \`about:debugging#/runtime/this-firefox\`，在“Service Worker”下找到 ${origin}，然后点击“取消注册”。`,
  };
  if (browser === 'chromium') return chromium;
  return browser === 'firefox' ? [firefox] : [...chromium, firefox];
}
