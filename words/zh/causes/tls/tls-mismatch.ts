import type { Fault } from '../../../../diagnosis/causes/tls/tls-mismatch.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';
import { stepsToName } from '../../steps/steps-to-name.ts';

export const tlsMismatch: CauseWords<'tls-mismatch'> = {
  title: ({ port, fault, host }) => {
    if (fault === 'name') return `端口 ${port} 上的服务器没有 ${host} 的证书`;
    if (fault === 'certificate') return `端口 ${port} 上的服务器要求客户端证书`;
    if (fault === 'unbound') return `Windows 没有端口 ${port} 的证书`;
    return fault === 'handshake'
      ? `端口 ${port} 上的服务器拒绝了 TLS 握手`
      : `浏览器与端口 ${port} 上的服务器没有共同的 TLS 版本或密码套件`;
  },
  why: ({ process, port, fault, host, name }) => {
    const who = process ? describeProgram(process) : `端口 ${port} 上的服务器`;
    if (fault !== 'name') return reasons[fault](who);
    const rejected = spaced`${host} 的 TLS 握手失败：${who} 根据请求的域名选择证书，并拒绝了这个域名。`;
    return name ? `${rejected}使用 ${name} 时，握手成功。` : rejected;
  },
  steps: ({ port, fault, name, hasTried }, { target }) => [
    ...(fault === 'unbound' ? bindingSteps(port) : []),
    ...(fault === 'name' || (fault === 'handshake' && !hasTried) ? stepsToName(target, name, hasTried) : []),
    ...(fault === 'version' || fault === 'handshake' ? versionSteps : []),
    ...(fault === 'certificate' || fault === 'handshake' ? certificateSteps : []),
  ],
};

const reasons: Record<Exclude<Fault, 'name'>, (who: string) => string> = {
  certificate: (who) =>
    spaced`只有出示证书的客户端才能连接到 ${who}（双向 TLS）。浏览器没有匹配的证书，因此连接在请求页面之前就结束了。`,
  version: (who) => spaced`握手失败：${who} 使用的 TLS 版本（例如 1.0 或 1.1）浏览器已不再支持。浏览器至少要求 1.2。`,
  handshake: (who) =>
    spaced`虽然 ${who} 使用 TLS，但它终止了握手。要么它没有此域名的证书，要么它与浏览器没有共同的 TLS 版本或密码套件，要么它要求客户端证书。`,
  unbound: () =>
    '该端口属于 HTTP.SYS，IIS、IIS Express 和其他 Windows 程序的页面都由它提供。如果端口没有证书，它会重置所有发往该端口的 HTTPS 连接。IIS Express 只为端口 44300 到 44399 设置证书。',
};

const certificateSteps: Step[] = [
  {
    text: '如果已拿到用于此服务器的证书，请在浏览器设置的证书部分导入它，然后再次打开页面。',
  },
  {
    text: '如果服务器由自己管理，请在开发期间关闭此要求。请查找 client certificate、mutual TLS、ssl_verify_client 或 requestCert。',
  },
];

const versionSteps: Step[] = [
  { text: '在服务器的设置中，允许 TLS 1.2 和 1.3 及其密码套件。' },
  { text: '如果设置中已经允许，请更新服务器或其 TLS 库。' },
  {
    text: '检查服务器是否有证书以及与之对应的密钥：缺少它们，服务器会拒绝所有握手。',
  },
];

/** IIS Express was given certificates for these ports when it was installed. */
function bindingSteps(port: number): Step[] {
  const isInRange = port >= 44_300 && port <= 44_399;
  return [
    {
      text: isInRange
        ? '如果站点在 IIS Express 中运行，请在 Windows 设置的应用部分修复 IIS Express：安装程序会恢复证书。'
        : '如果使用 IIS Express，请为站点设置 44300 到 44399 之间的 HTTPS 端口：这些端口有证书。',
    },
    { text: '查看哪些端口有证书：', command: 'netsh http show sslcert' },
    { text: '如果站点必须使用此端口，请用 netsh http add sslcert 为它绑定证书。' },
  ];
}
