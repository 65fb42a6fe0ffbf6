import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const mixedContent: CauseWords<'mixed-content'> = {
  title: () => '浏览器阻止 HTTPS 页面发出明文 HTTP 请求',
  why: ({ browser, from, host }) =>
    [
      from ? `页面来自 ${from}，但它请求的网址以 http 开头。` : '页面来自 https 网址，但它请求的网址以 http 开头。',
      browser === 'safari'
        ? '即使目标是这台计算机，Safari 也会阻止；Chrome 和 Firefox 则允许 localhost 和 127.0.0.1。'
        : `浏览器允许对 localhost、以 .localhost 结尾的域名、127.x.x.x 和 [::1] 这样做，但 ${host} 不属于其中任何一种。`,
    ].join(''),
  steps: ({ browser, host }, { target }) => [
    ...(browser === 'safari' || (target.kind === 'name' && host.endsWith('localhost'))
      ? [
          {
            text: '在服务器上启用 HTTPS，使用此浏览器信任的证书，并请求 https 网址。',
          },
        ]
      : [
          {
            text: '如果服务器在这台计算机上，请改用 localhost 请求它：',
            open: addressAt(target, { host: 'localhost' }),
          },
          {
            text: '或者在服务器上启用 HTTPS，使用此浏览器信任的证书，并请求 https 网址。',
          },
        ]),
    { text: '或者从这台计算机上的服务器，通过 http 打开页面本身。' },
    ...(browser === 'safari' ? [{ text: '或者用 Chrome、Edge 或 Firefox 打开此页面。' }] : []),
  ],
};
