import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const certUntrusted: CauseWords<'cert-untrusted'> = {
  title: () => '浏览器不信任服务器的证书',
  why: ({ selfSigned, issuer }) => {
    if (selfSigned) return '证书是自签名的，而不是由浏览器信任的证书颁发机构签发的。';
    return issuer
      ? `证书由“${issuer}”签发，此浏览器不信任该证书颁发机构。`
      : '证书要么是自签名的，要么是由此浏览器不信任的证书颁发机构签发的。';
  },
  steps: ({ host, plain }, { target, isCall }) => [
    {
      text: '用这台计算机上的浏览器信任的本地证书颁发机构创建证书。使用 mkcert 时：',
      command: `mkcert -install && mkcert ${host}`,
    },
    { text: '将服务器配置为使用这两个新文件，然后重启服务器。' },
    ...(plain
      ? [
          {
            text: '通过明文 HTTP 打开页面，服务器也会响应：',
            open: addressAt(target, { scheme: 'http' }),
          },
        ]
      : []),
    {
      text: isCall
        ? `或者在新标签页中打开 \`${new URL(target.url).origin}\`，在那里接受证书，仅此一次。之后来自页面的请求也能正常工作。`
        : '或者显示浏览器自己的错误页面，在那里接受证书，仅此一次。',
      ...(!isCall && { act: 'error-page' as const }),
    },
  ],
};
