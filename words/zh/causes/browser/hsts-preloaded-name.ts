import type { CauseWords } from '../../../cause-words.ts';
import { hostsLineStep } from '../../steps/hosts-line.ts';

export const hstsPreloadedName: CauseWords<'hsts-preloaded-name'> = {
  title: ({ ending }) => `浏览器只通过 HTTPS 打开以 ${ending} 结尾的域名`,
  why: ({ host, ending, isPlain }) =>
    [
      `整个 ${ending} 都在 HSTS 预加载列表中，所有浏览器都通过 HTTPS 打开列表中的域名，因此 http://${host} 在发送任何内容之前就变成了 https://${host}。`,
      isPlain ? '那里的服务器使用的是明文 HTTP。' : '那里的服务器没有用此浏览器信任的证书提供 HTTPS。',
    ].join(''),
  steps: ({ ending, renamed }, { os }) => [
    {
      text: `给网站换一个后缀不同的域名，例如 ${renamed}。后缀 .test 就是为此保留的，而 .localhost 不需要在 hosts 文件中添加条目。`,
    },
    hostsLineStep(os, renamed),
    { text: '在服务器的设置中，也把旧域名换成新域名。' },
    {
      text: `或者保留 ${ending} 并在服务器上启用 HTTPS，所用证书须由此浏览器信任的证书颁发机构签发，例如用 mkcert 创建的证书。`,
    },
  ],
};
