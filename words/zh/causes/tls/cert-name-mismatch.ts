import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const certNameMismatch: CauseWords<'cert-name-mismatch'> = {
  title: ({ host }) => `服务器的证书不适用于 ${host}`,
  why: ({ host, names }) =>
    names.length > 0
      ? `证书是签发给 ${listed(names)} 的。网址中是 ${host}，因此浏览器关闭了连接。`
      : `证书的名称列表中没有 ${host}，因此浏览器关闭了连接。`,
  steps: ({ host, names }, { target }) => [
    ...names
      .filter((name) => /^(localhost|127\.0\.0\.1|::1)$/.test(name))
      .slice(0, 1)
      .map((name) => ({
        text: '用证书涵盖的地址打开页面：',
        open: addressAt(target, { host: name }),
      })),
    {
      text: `创建包含 ${host} 的证书。使用 mkcert 时：`,
      command: `mkcert localhost 127.0.0.1 ::1${isUsual(host) ? '' : ` ${host}`}`,
    },
    { text: '重启服务器，让它加载新证书。' },
  ],
};

function isUsual(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}
