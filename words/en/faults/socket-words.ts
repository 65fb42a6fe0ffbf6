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
      title: `The web socket to port ${port} does not open`,
      why: `Port ${port} accepts the connection, and no web socket comes of it. The browser does not say what the server answered.`,
      steps: [pathAndPort, passOn],
    };
  if (fault.kind === 'only-this-page') return turnsAway(port, 'Without the page, the same handshake goes well.');
  return ofStatus(fault.status, port);
}

const pathAndPort: Step = {
  text: 'Compare path and port of the socket with what the server prints or has in its settings.',
};

const passOn: Step = {
  text: 'Where a proxy stands in front, have it pass the headers Upgrade and Connection on; most need a setting for that.',
};

function otherPort({ pagePort, isMapped }: Extract<SocketFault, { kind: 'other-port' }>, port: number): Words {
  return {
    title: `The page is on port ${pagePort}, and opens its web socket on port ${port}, where nobody listens`,
    why: isMapped
      ? `Port ${port} is the one inside the container; on this computer it is published as ${pagePort}. The page was told the inner one.`
      : `A dev server opens the socket by which it reloads a page on the port it knows of itself. Behind a container, a proxy or a tunnel that is not the port the page is open on.`,
    steps: [
      {
        text: `Set the port that the page's client uses to ${pagePort}: in Vite \`server.hmr.clientPort\`, in webpack \`devServer.client.webSocketURL.port\`.`,
      },
      {
        text: `Or use one number inside and outside: have the server listen on ${pagePort}, or publish it as ${port}.`,
      },
    ],
  };
}

function turnsAway(port: number, seen: string): Words {
  return {
    title: `The server on port ${port} turns the web socket of this page away`,
    why: `${seen} A server that does so looks at the Origin header, or at a token or login.`,
    steps: [
      { text: 'Add the address the page is open under to the allowed origins or hosts of the server.' },
      { text: 'Load the page again, so that it gets a new token.' },
    ],
  };
}

function ofStatus(status: number, port: number): Words {
  if (status === 401 || status === 403) return turnsAway(port, `It answered the handshake with ${status}.`);
  if (status === 404 || status === 400)
    return {
      title: `The server on port ${port} has no web socket at this path`,
      why: `It answered the handshake with ${status}: HTTP is spoken there, and no socket waits at this path, or something on the way took the handshake apart.`,
      steps: [pathAndPort, passOn],
    };
  if (status === 426)
    return {
      title: `The handshake of the web socket reaches port ${port} without its Upgrade header`,
      why: 'The server answered 426, “upgrade required”: it has a web socket, and something between took the header out.',
      steps: [passOn],
    };
  return {
    title: `What answers on port ${port} is a web server, not a web socket`,
    why: `It answered the handshake with ${status}, as it would for a page, in place of 101.`,
    steps: [pathAndPort, passOn],
  };
}
