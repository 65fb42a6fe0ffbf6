import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `这台计算机上的网络规则重定向了端口 ${port}`,
  why: ({ port, status, holder }) => {
    const seen =
      status === undefined
        ? `有程序监听端口 ${port}，连接却被拒绝：它们被重定向到了另一个没有程序监听的端口。`
        : holder
          ? `${holder} 监听端口 ${port}，但状态码为 ${status} 的响应来自别处：它缺少 ${holder} 在另一个回环地址上发送的 Server 标头。`
          : `这里没有程序监听端口 ${port}，却有响应返回，状态码为 ${status}。`;
    return `${seen}重定向连接的规则（NAT）会造成这种情况。Kubernetes 节点（例如 k3s）和容器网络会设置这类规则，也可能是手动添加的。`;
  },
  steps: ({ port }, { os }) => [
    {
      text: `找到提及端口 ${port} 的规则（查找“dnat”或“redirect”）：`,
      command: showFirewallRules(os),
    },
    {
      text: '如果这是 Kubernetes 节点，请查看是哪个服务发布了该端口：',
      command: 'kubectl get services,ingresses -A',
    },
    {
      text: `将自己的服务器移到其他端口，或删除该规则：只要规则存在，端口 ${port} 上的服务器就无法访问。`,
    },
  ],
};
