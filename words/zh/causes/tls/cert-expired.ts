import type { CauseWords } from '../../../cause-words.ts';

export const certExpired: CauseWords<'cert-expired'> = {
  title: ({ from, until }) => {
    if (from) return '服务器的证书尚未生效';
    return until ? '服务器的证书已过期' : '服务器的证书今天不在有效期内';
  },
  why: ({ from, until }) => {
    if (from) return `证书从 ${day(from)} 起才有效。要么它的起始日期有误，要么这台计算机的时钟有误。`;
    return until
      ? `证书的有效期截至 ${day(until)}，因此浏览器在发送请求之前就关闭了连接。`
      : '浏览器报告证书的有效期不包括今天，因此它在发送请求之前就关闭了连接。';
  },
  steps: ({ host }) => [
    { text: '用创建旧证书的方式创建新证书。使用 mkcert 时：', command: `mkcert ${host}` },
    { text: '重启服务器，让它加载新证书。' },
    { text: '如果证书的日期看起来没有问题，请校正这台计算机的时钟。' },
  ],
};

function day(date: string): string {
  return date.slice(0, 10);
}
