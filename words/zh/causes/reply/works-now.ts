import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, slowMs }) =>
    slowMs
      ? `端口 ${port} 现在有响应，但很慢（用时 ${decimal(slowMs / 1000, 1, 'zh-CN')} 秒）`
      : `端口 ${port} 现在有响应`,
  why: ({ status, path, unfinished }) =>
    [
      `Portside 再次请求了 ${withoutQuery(path)}，服务器返回了 HTTP ${status}。`,
      ...(unfinished ? ['Portside 没有将该响应读完。'] : []),
    ].join(''),
  steps: ({ slowMs }, { target }) => [
    { text: '打开页面：', open: target.url },
    ...(slowMs ? [{ text: '如果总是需要这么久，请查看服务器的终端，了解它在等待什么。' }] : []),
    { text: '如果仍然不断失败，请查看服务器的终端：服务器可能正在重启。' },
  ],
};
