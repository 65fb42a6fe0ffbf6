import type { CauseWords } from '../../../cause-words.ts';

export const unsafePort: CauseWords<'unsafe-port'> = {
  title: ({ port }) => `浏览器禁止访问端口 ${port}`,
  why: ({ port, browsers }) =>
    browsers.length === 1
      ? `端口 ${port} 在 ${browsers[0]} 的禁用端口列表中，这些端口属于其他协议。请求根本没有离开浏览器。`
      : `端口 ${port} 在浏览器的禁用端口列表中，这些端口属于其他协议。禁用它们是为了防止网页被用来与那些服务通信。请求根本没有离开浏览器。`,
  steps: () => [{ text: '换用其他端口启动服务器，例如 8080。' }, { text: '在新端口上打开页面，其他都无需更改。' }],
};
