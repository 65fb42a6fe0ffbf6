import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { stepsForServerError } from '../../steps/steps-for-server-error.ts';

export const serverError: CauseWords<'server-error'> = {
  title: ({ port, status, process, isOutdated }) => {
    if (isOutdated) return 'Vite 重新打包了此依赖，但页面请求的是旧版本';
    const error = [status, phrases[status]].filter(Boolean).join(' ');
    return process
      ? `端口 ${port} 上的服务器（${programName(process)}）返回了错误：${error}`
      : `端口 ${port} 上的服务器返回了错误：${error}`;
  },
  why: ({ status, process, words, repeated, behind, port }) =>
    [
      process
        ? spaced`请求到达了 ${describeProgram(process)}，它正在运行，并返回了 ${status}。`
        : `请求到达了端口 ${port} 上的服务器，它正在运行，并返回了 ${status}。`,
      words ? `它的页面显示：“${withoutFullStop(words)}”。` : '',
      repeated !== undefined && repeated !== status && repeated < 500
        ? `Portside 自己发出的请求（不带 Cookie 和查询字符串）得到了 ${repeated}。`
        : '',
      behind ? spaced`错误来自它背后的服务器 ${behind}。` : '',
      status < 500 ? withoutPage(status) : '问题出在程序中，而不是网络或浏览器。',
    ]
      .filter(Boolean)
      .join(''),
  steps: ({ status, process, isOutdated }) => (isOutdated ? stepsForOutdated : stepsForServerError(status, process)),
};

/** https://vite.dev/guide/dep-pre-bundling.html#file-system-cache */
const stepsForOutdated: Step[] = [
  { text: '不使用缓存重新加载页面：先在开发者工具中勾选“停用缓存”。' },
  { text: '如果仍然失败，请停止 Vite，让它重新打包所有依赖：', command: 'npx vite --force' },
  { text: '或者删除它缓存的依赖，再照常启动：', command: 'rm -r node_modules/.vite' },
];

function withoutPage(status: number): string {
  return status === 407
    ? '只有代理才能以这种方式要求输入密码，因此 Chromium 就此停止。'
    : '响应中没有页面，因此浏览器显示自己的页面。';
}

const phrases: Partial<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  407: 'Proxy Authentication Required',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
};
