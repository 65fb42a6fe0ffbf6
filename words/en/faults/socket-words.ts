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
      title: `The WebSocket to port ${port} doesn't open`,
      why: `Port ${port} accepts the connection, but no WebSocket opens. The browser doesn't say what the server answered.`,
      steps: [pathAndPort, passOn],
    };
  if (fault.kind === 'only-this-page')
    return rejects(port, "Without this page's origin and cookies, the same handshake succeeds.");
  return ofStatus(fault.status, port);
}

const pathAndPort: Step = {
  text: "Compare the WebSocket's path and port with what the server prints or has in its settings.",
};

const passOn: Step = {
  text: "If there's a proxy in front, have it pass on the Upgrade and Connection headers. Most proxies need a setting for that.",
};

function otherPort({ pagePort, isMapped }: Extract<SocketFault, { kind: 'other-port' }>, port: number): Words {
  return {
    title: `The page on port ${pagePort} opens its WebSocket on port ${port}, where nothing is listening`,
    why: isMapped
      ? `Port ${port} is the port inside the container. On this computer it is published as ${pagePort}, but the page uses the port inside.`
      : "A dev server puts its live-reload WebSocket on the port it knows as its own. Behind a container, a proxy or a tunnel, that isn't the port the page is open on.",
    steps: [
      {
        text: `Set the client's WebSocket port to ${pagePort}: \`server.hmr.clientPort\` in Vite, \`devServer.client.webSocketURL.port\` in webpack.`,
      },
      {
        text: `Or use the same port inside and outside: have the server listen on ${pagePort}, or publish it as ${port}.`,
      },
    ],
  };
}

/** @param seen a whole sentence */
function rejects(port: number, seen: string): Words {
  return {
    title: `The server on port ${port} rejects this page's WebSocket`,
    why: `${seen} A server that does this checks the Origin header, a token or a login.`,
    steps: [
      { text: "Add the page's address to the server's allowed origins or hosts." },
      { text: 'Reload the page to get a new token.' },
    ],
  };
}

function ofStatus(status: number, port: number): Words {
  if (status === 401 || status === 403) return rejects(port, `It answered the handshake with ${status}.`);
  if (status === 404 || status === 400)
    return {
      title: `The server on port ${port} has no WebSocket at this path`,
      why: `It answered the handshake with ${status}. It speaks HTTP, but either it has no WebSocket at this path, or something in between broke the handshake.`,
      steps: [pathAndPort, passOn],
    };
  if (status === 426)
    return {
      title: `The WebSocket handshake reaches port ${port} without its Upgrade header`,
      why: 'The server answered 426 (Upgrade Required): it has a WebSocket, but something in between removed the header.',
      steps: [passOn],
    };
  return {
    title: `Port ${port} answers as a web server, not as a WebSocket`,
    why: `It answered the handshake with ${status}, as it would for a page, instead of 101.`,
    steps: [pathAndPort, passOn],
  };
}
