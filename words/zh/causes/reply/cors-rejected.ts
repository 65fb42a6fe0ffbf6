import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { allowOrigin, corsWords } from '../../faults/cors-words.ts';

export const corsRejected: CauseWords<'cors-rejected'> = {
  title: ({ fault, port }) => (fault ? corsWords(fault).title(port) : `端口 ${port} 不允许此页面读取其响应`),
  why: ({ from, hasOrigin, fault, errorStatus }) =>
    [
      pageWords(from, hasOrigin),
      fault ? corsWords(fault).why : '但响应标头没有允许；页面的控制台会说明缺少或写错了哪个标头。',
      ...(errorStatus ? [`服务器还返回了 ${errorStatus}：请先查明这个问题。`] : []),
    ].join(''),
  steps: ({ from, hasOrigin, fault, isMeant, port }, { os }) => [
    ...(isMeant ? [] : [seeServer(os, port)]),
    ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
    hasOrigin
      ? {
          text: '或者让页面自己的开发服务器代理这些请求（使用其代理设置）。这样页面请求的是自己的网址，不需要此类标头。',
        }
      : { text: '或者由 Web 服务器提供此页面，使它有一个服务器可以允许的网址。' },
  ],
};

function pageWords(from: string | undefined, hasOrigin: boolean): string {
  if (from) return `页面在 ${from} 上，因此只有在响应标头允许时，浏览器才让它读取响应。`;
  return hasOrigin
    ? '页面在另一个网址上，因此只有在响应标头允许时，浏览器才让它读取响应。'
    : '页面没有网址（例如从文件打开的页面），因此只有在响应标头允许时，浏览器才让它读取响应。';
}

function seeServer(os: OperatingSystem, port: number): Step {
  return {
    text: '检查页面请求的服务器和路径是否正确：错误的服务器也不会发送 CORS 标头。要查看端口上运行的程序：',
    command: listListeners(os, port),
  };
}
