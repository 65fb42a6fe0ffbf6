/** What only coding agents read: the answers of `portside mcp` begin or go on with it. */
export const agent = {
  inSandbox: '您正在沙盒中运行。',
  maybeInSandbox: '您可能正在沙盒中运行。',
  ownNetwork: '您正在有独立网络的沙盒中运行。沙盒之外的服务器不会列出。',
  listening: (count: number) => `这台计算机上有 ${count} 个端口处于打开状态：`,
  browserFailed: (ago: string, what: string) => `浏览器最近一次在此处失败是${ago}（${what}）。`,
  failedLately: (list: string) => `最近在浏览器中失败：${list}。`,
};
