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
      title: `El WebSocket al puerto ${port} no se abre`,
      why: `El puerto ${port} acepta la conexión, pero no se abre ningún WebSocket. El navegador no indica qué respondió el servidor.`,
      steps: [pathAndPort, passOn],
    };
  if (fault.kind === 'only-this-page')
    return rejects(port, 'Sin el origen ni las cookies de esta página, la misma negociación funciona.');
  return ofStatus(fault.status, port);
}

const pathAndPort: Step = {
  text: 'Compara la ruta y el puerto del WebSocket con los que muestra el servidor o con los de su configuración.',
};

const passOn: Step = {
  text: 'Si hay un proxy delante, haz que transmita los encabezados Upgrade y Connection. La mayoría de los proxies necesitan una opción para eso.',
};

function otherPort({ pagePort, isMapped }: Extract<SocketFault, { kind: 'other-port' }>, port: number): Words {
  return {
    title: `La página del puerto ${pagePort} abre su WebSocket en el puerto ${port}, donde no escucha nadie`,
    why: isMapped
      ? `El puerto ${port} es el puerto interno del contenedor. En este equipo está publicado como ${pagePort}, pero la página recibió el puerto interno.`
      : 'Un servidor de desarrollo abre su WebSocket de recarga automática en el puerto que considera suyo. Detrás de un contenedor, un proxy o un túnel, ese no es el puerto en el que está abierta la página.',
    steps: [
      {
        text: `Establece el puerto del WebSocket del cliente en ${pagePort}: \`server.hmr.clientPort\` en Vite, \`devServer.client.webSocketURL.port\` en webpack.`,
      },
      {
        text: `O usa el mismo puerto dentro y fuera: haz que el servidor escuche en el ${pagePort}, o publícalo como ${port}.`,
      },
    ],
  };
}

/** @param seen a whole sentence */
function rejects(port: number, seen: string): Words {
  return {
    title: `El servidor del puerto ${port} rechaza el WebSocket de esta página`,
    why: `${seen} Un servidor que hace esto comprueba el encabezado Origin, un token o una sesión iniciada.`,
    steps: [
      { text: 'Añade la dirección de la página a los orígenes o hosts permitidos del servidor.' },
      { text: 'Vuelve a cargar la página para obtener un token nuevo.' },
    ],
  };
}

function ofStatus(status: number, port: number): Words {
  if (status === 401 || status === 403) return rejects(port, `Respondió a la negociación con ${status}.`);
  if (status === 404 || status === 400)
    return {
      title: `El servidor del puerto ${port} no tiene ningún WebSocket en esta ruta`,
      why: `Respondió a la negociación con ${status}. Usa HTTP, pero o bien no tiene ningún WebSocket en esta ruta, o bien algo intermedio interrumpió la negociación.`,
      steps: [pathAndPort, passOn],
    };
  if (status === 426)
    return {
      title: `La negociación del WebSocket llega al puerto ${port} sin su encabezado Upgrade`,
      why: 'El servidor respondió 426 (Upgrade Required): tiene un WebSocket, pero algo intermedio eliminó el encabezado.',
      steps: [passOn],
    };
  return {
    title: `El puerto ${port} responde como servidor web, no como WebSocket`,
    why: `Respondió a la negociación con ${status}, como haría con una página, en lugar de 101.`,
    steps: [pathAndPort, passOn],
  };
}
