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
      title: `Der WebSocket zu Port ${port} öffnet sich nicht`,
      why: `Port ${port} nimmt die Verbindung an, aber es öffnet sich kein WebSocket. Der Browser teilt nicht mit, was der Server geantwortet hat.`,
      steps: [pathAndPort, passOn],
    };
  if (fault.kind === 'only-this-page')
    return rejects(port, 'Ohne Ursprung und Cookies dieser Seite gelingt derselbe Handshake.');
  return ofStatus(fault.status, port);
}

const pathAndPort: Step = {
  text: 'Vergleichen Sie Pfad und Port des WebSockets mit dem, was der Server ausgibt oder in seinen Einstellungen hat.',
};

const passOn: Step = {
  text: 'Wenn ein Proxy vorgeschaltet ist, lassen Sie ihn die Header Upgrade und Connection weitergeben. Die meisten Proxys brauchen dafür eine Einstellung.',
};

function otherPort({ pagePort, isMapped }: Extract<SocketFault, { kind: 'other-port' }>, port: number): Words {
  return {
    title: `Die Seite auf Port ${pagePort} öffnet ihren WebSocket auf Port ${port}, wo nichts lauscht`,
    why: isMapped
      ? `Port ${port} ist der Port im Container. Auf diesem Computer ist er als ${pagePort} veröffentlicht, aber der Seite wurde der innere Port mitgeteilt.`
      : 'Ein Dev-Server legt seinen WebSocket für Live-Reload auf den Port, den er als seinen kennt. Hinter einem Container, einem Proxy oder einem Tunnel ist das nicht der Port, auf dem die Seite geöffnet ist.',
    steps: [
      {
        text: `Setzen Sie den WebSocket-Port des Clients auf ${pagePort}: \`server.hmr.clientPort\` in Vite, \`devServer.client.webSocketURL.port\` in webpack.`,
      },
      {
        text: `Oder verwenden Sie innen und außen denselben Port: Lassen Sie den Server auf ${pagePort} lauschen oder veröffentlichen Sie ihn als ${port}.`,
      },
    ],
  };
}

/** @param seen a whole sentence */
function rejects(port: number, seen: string): Words {
  return {
    title: `Der Server auf Port ${port} weist den WebSocket dieser Seite ab`,
    why: `${seen} Ein Server, der das tut, prüft den Origin-Header, ein Token oder eine Anmeldung.`,
    steps: [
      { text: 'Fügen Sie die Adresse der Seite zu den erlaubten Ursprüngen oder Hosts des Servers hinzu.' },
      { text: 'Laden Sie die Seite neu, um ein neues Token zu erhalten.' },
    ],
  };
}

function ofStatus(status: number, port: number): Words {
  if (status === 401 || status === 403)
    return rejects(port, `Der Server hat auf den Handshake mit ${status} geantwortet.`);
  if (status === 404 || status === 400)
    return {
      title: `Der Server auf Port ${port} hat unter diesem Pfad keinen WebSocket`,
      why: `Der Server hat auf den Handshake mit ${status} geantwortet. Er spricht HTTP, aber entweder hat er unter diesem Pfad keinen WebSocket, oder etwas dazwischen hat den Handshake gestört.`,
      steps: [pathAndPort, passOn],
    };
  if (status === 426)
    return {
      title: `Der WebSocket-Handshake erreicht Port ${port} ohne seinen Upgrade-Header`,
      why: 'Der Server hat mit 426 (Upgrade Required) geantwortet: Er hat einen WebSocket, aber etwas dazwischen hat den Header entfernt.',
      steps: [passOn],
    };
  return {
    title: `Port ${port} antwortet als Webserver, nicht als WebSocket`,
    why: `Der Server hat auf den Handshake mit ${status} geantwortet, wie für eine Seite, statt mit 101.`,
    steps: [pathAndPort, passOn],
  };
}
