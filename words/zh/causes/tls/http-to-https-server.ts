import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const httpToHttpsServer: CauseWords<'http-to-https-server'> = {
  title: ({ port }) => `端口 ${port} 要求使用 HTTPS，但网址是 http`,
  why: ({ port, process, saysSo, answers }) => {
    const who = process ? describeProgram(process) : `端口 ${port} 上的服务器`;
    if (answers) return spaced`通过明文 HTTP，${who} 没有返回页面。通过 TLS，它有响应。`;
    return saysSo
      ? spaced`通过明文 HTTP，${who} 响应说它要求使用 HTTPS。`
      : spaced`通过明文 HTTP，${who} 没有返回页面，要求使用 TLS 的服务器就会这样。`;
  },
  steps: ({ name }, { target }) => [
    {
      text: name ? `通过 HTTPS 打开同一页面，使用域名 ${name}：` : '通过 HTTPS 打开同一页面：',
      open: addressAt(target, { scheme: 'https', ...(name && { host: name }) }),
    },
    { text: '如果网址来自链接或设置，请在那里将其改为 https。' },
  ],
};
