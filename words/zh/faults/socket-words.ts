import type { SocketFault } from '../../../diagnosis/reading/call/socket-fault.ts';
import type { Step } from '../../step.ts';

interface Words {
  title: string;
  why: string;
  steps: Step[];
}

export function socketWords(fault: SocketFault, port: number): Words {
  if (fault.kind === 'other-port') return otherPort(fault, port);
  if (fault.kind === 'unknown')
    return {
      title: `通往端口 ${port} 的 WebSocket 无法打开`,
      why: `端口 ${port} 接受连接，但 WebSocket 没有打开。浏览器不会说明服务器的响应是什么。`,
      steps: [pathAndPort, passOn],
    };
  if (fault.kind === 'only-this-page') return rejects(port, '不带此页面的源和 Cookie 时，同样的握手会成功。');
  return ofStatus(fault.status, port);
}

const pathAndPort: Step = {
  text: '将 WebSocket 的路径和端口与服务器显示的或其设置中的内容比较。',
};

const passOn: Step = {
  text: '如果前面有代理，请让它传递 Upgrade 和 Connection 标头。大多数代理需要为此进行设置。',
};

function otherPort({ pagePort, isMapped }: Extract<SocketFault, { kind: 'other-port' }>, port: number): Words {
  return {
    title: `端口 ${pagePort} 上的页面在端口 ${port} 上打开 WebSocket，但那里没有程序监听`,
    why: isMapped
      ? `端口 ${port} 是容器内的端口。在这台计算机上，它发布为 ${pagePort}，但页面得到的是容器内的端口。`
      : '开发服务器会把用于实时重新加载的 WebSocket 放在它认为属于自己的端口上。如果前面有容器、代理或隧道，那就不是打开页面所用的端口。',
    steps: [
      {
        text: `将客户端的 WebSocket 端口设为 ${pagePort}：在 Vite 中是 \`server.hmr.clientPort\`，在 webpack 中是 \`devServer.client.webSocketURL.port\`。`,
      },
      {
        text: `或者在内外使用相同的端口：让服务器监听 ${pagePort}，或将其发布为 ${port}。`,
      },
    ],
  };
}

/** @param seen a whole sentence */
function rejects(port: number, seen: string): Words {
  return {
    title: `端口 ${port} 上的服务器拒绝了此页面的 WebSocket`,
    why: `${seen}这样做的服务器会检查 Origin 标头、令牌或登录状态。`,
    steps: [{ text: '将页面的网址添加到服务器允许的源或主机中。' }, { text: '重新加载页面，以获取新令牌。' }],
  };
}

function ofStatus(status: number, port: number): Words {
  if (status === 401 || status === 403) return rejects(port, `它以 ${status} 响应了握手。`);
  if (status === 404 || status === 400)
    return {
      title: `端口 ${port} 上的服务器在此路径上没有 WebSocket`,
      why: `它以 ${status} 响应了握手。它使用 HTTP，但要么在此路径上没有 WebSocket，要么中间的某个环节破坏了握手。`,
      steps: [pathAndPort, passOn],
    };
  if (status === 426)
    return {
      title: `WebSocket 握手到达端口 ${port} 时缺少 Upgrade 标头`,
      why: '服务器返回了 426（Upgrade Required）：它有 WebSocket，但中间的某个环节移除了该标头。',
      steps: [passOn],
    };
  return {
    title: `端口 ${port} 以 Web 服务器的方式响应，而不是 WebSocket`,
    why: `它以 ${status} 响应了握手，就像响应页面请求一样，而不是 101。`,
    steps: [pathAndPort, passOn],
  };
}
