import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const httpsToHttpServer: CauseWords<'https-to-http-server'> = {
  title: ({ port }) => `端口 ${port} 使用明文 HTTP，但网址是 https`,
  why: ({ port, process, answersPlain, isEnded }) => {
    if (isEnded) return '服务器在 TLS 握手期间关闭了连接，只支持明文 HTTP 的服务器就会这样。';
    const who = process ? describeProgram(process) : `端口 ${port} 上的服务器`;
    if (answersPlain) return spaced`TLS 握手失败，但通过明文 HTTP，${who} 有响应。`;
    return spaced`TLS 握手失败，因为 ${who} 的响应不是 TLS，很可能是明文 HTTP。`;
  },
  steps: (_, { target }) => [
    { text: '通过明文 HTTP 打开同一页面：', open: addressAt(target, { scheme: 'http' }) },
    { text: '如果想使用 HTTPS，请在服务器上启用它，使用适用于此域名的证书。' },
  ],
};
