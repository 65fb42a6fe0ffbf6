import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, path, lack, slowMs }) => {
    if (lack) return lackTitle(lack, port, withoutQuery(path));
    return slowMs
      ? `端口 ${port} 现在有响应，但很慢（用时 ${decimal(slowMs / 1000, 1, 'zh-CN')} 秒）`
      : `端口 ${port} 现在有响应`;
  },
  why: ({ status, path, lack, unfinished }) =>
    [
      lack
        ? `Portside 请求了 ${withoutQuery(path)}，服务器返回了 HTTP ${status}。`
        : `Portside 再次请求了 ${withoutQuery(path)}，服务器返回了 HTTP ${status}。`,
      ...(lack ? [lackWhy[lack]] : []),
      ...(unfinished ? ['Portside 没有将该响应读完。'] : []),
    ].join(''),
  steps: ({ port, lack, slowMs }, { os, target }) =>
    lack
      ? stepsToPage(lack, target, listListeners(os, port))
      : [
          { text: '打开页面：', open: target.url },
          ...(slowMs ? [{ text: '如果总是需要这么久，请查看服务器的终端，了解它在等待什么。' }] : []),
          { text: '如果仍然不断失败，请查看服务器的终端：服务器可能正在重启。' },
        ],
};

type Lack = NonNullable<DetailsOf<'works-now'>['lack']>;

function lackTitle(lack: Lack, port: number, path: string): string {
  return lack === 'missing'
    ? titleThatFits(`端口 ${port} 上的服务器在 ${path} 没有页面`, `端口 ${port} 上的服务器没有这个页面`)
    : titleThatFits(`端口 ${port} 上的服务器不允许访问页面 ${path}`, `端口 ${port} 上的服务器不允许访问这个页面`);
}

const lackWhy: Record<Lack, string> = {
  missing: '服务器正在运行，但这个地址上没有任何内容。',
  forbidden:
    '服务器正在运行，但不显示这个页面。文件夹没有首页，或者无权读取其中的文件时，Web 服务器会这样响应；没有登录时，应用也会这样响应。',
};

function stepsToPage(lack: Lack, target: Target, whoListens: string): Step[] {
  const start = new URL('/', target.url).href;
  return [
    ...(target.path === '/' ? [] : [{ text: '打开该服务器的首页：', open: start }]),
    lack === 'missing'
      ? { text: '检查路径有没有输错，并与服务器启动时输出的地址进行比较。' }
      : { text: '在服务器的错误日志中查找原因。' },
    { text: '检查是不是预期的程序：', command: whoListens },
  ];
}
