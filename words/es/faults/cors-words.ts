import type { CorsFault } from '../../../diagnosis/reading/call/cors-fault.ts';
import type { Step } from '../../step.ts';

/** What to say about one fault in the headers. */
interface Words {
  title(port: number): string;
  why: string;
  steps(from: string | undefined): Step[];
}

export function corsWords(fault: Exclude<CorsFault, { kind: 'other-origin' }>): Words {
  switch (fault.kind) {
    case 'no-origin':
      return noOrigin(fault.at);
    case 'several-origins':
      return severalOrigins(fault.allowed);
    case 'wildcard-with-credentials':
      return wildcardWithCredentials;
    case 'no-credentials':
      return noCredentials;
    case 'preflight-status':
      return preflightStatus(fault.status);
    case 'origin-refused':
      return originRefused;
    case 'method':
      return methodNotAllowed(fault.method);
    case 'headers':
      return headersNotAllowed(fault.names.join(', '));
    case 'private-network':
      return privateNetwork;
  }
}

export function allowOrigin(from = 'origen de la página'): Step {
  return {
    text: `Haz que el servidor envíe \`access-control-allow-origin: ${from}\` en sus respuestas, con la configuración o el middleware de CORS de su framework.`,
  };
}

const answerOptions: Step = {
  text: 'Haz que el servidor responda a OPTIONS con 204 y los encabezados de CORS, antes de comprobar la sesión o elegir la ruta según el método. El middleware de CORS de su framework ya lo hace.',
};

const callWithoutCookies: Step = {
  text: 'Si no se necesitan cookies, haz la llamada sin ellas: quita `credentials: "include"` o `withCredentials`.',
};

function allowCredentials(from = 'origen de la página'): Step {
  return {
    text: `Haz que el servidor envíe tanto \`access-control-allow-origin: ${from}\` como \`access-control-allow-credentials: true\`.`,
  };
}

function noOrigin(at: 'preflight' | 'reply'): Words {
  return {
    title: (port) => `El puerto ${port} responde, pero no permite que esta página lea la respuesta`,
    why:
      at === 'preflight'
        ? 'La respuesta a la solicitud preflight de CORS (OPTIONS) no incluye el encabezado `access-control-allow-origin`.'
        : 'La respuesta no incluye el encabezado `access-control-allow-origin`.',
    steps: (from) => [allowOrigin(from), ...(at === 'preflight' ? [answerOptions] : [])],
  };
}

function severalOrigins(allowed: string): Words {
  return {
    title: (port) => `El puerto ${port} envía varios orígenes en un encabezado que solo admite uno`,
    why: `Envía \`access-control-allow-origin: ${allowed}\`. A menudo establecen este encabezado tanto el programa como el proxy que tiene delante.`,
    steps: () => [
      { text: 'Establece el encabezado en un solo lugar, con el origen de la página que hace la llamada.' },
    ],
  };
}

const wildcardWithCredentials: Words = {
  title: (port) => `El puerto ${port} permite todas las páginas, pero no las llamadas con cookies`,
  why: 'La llamada lleva cookies o credenciales, pero `access-control-allow-origin: *` solo vale para las llamadas sin ellas.',
  steps: (from) => [callWithoutCookies, allowCredentials(from)],
};

const noCredentials: Words = {
  title: (port) => `El puerto ${port} no permite que esta página haga llamadas con cookies`,
  why: 'La llamada lleva cookies o credenciales, pero la respuesta no incluye `access-control-allow-credentials: true`.',
  steps: (from) => [allowCredentials(from), callWithoutCookies],
};

function preflightStatus(status: number): Words {
  return {
    title: (port) => `El puerto ${port} rechaza la solicitud preflight de CORS`,
    why: `Antes de una llamada como esta, el navegador pide permiso con una solicitud OPTIONS. El servidor respondió ${status}, así que la llamada en sí no llegó a enviarse.`,
    steps: (from) => [answerOptions, allowOrigin(from)],
  };
}

const originRefused: Words = {
  title: (port) => `El puerto ${port} rechaza las llamadas de esta página`,
  why: 'El servidor respondió 403. Así responden los programas que comprueban de dónde viene una llamada, por su encabezado `origin`, cuando no conocen la página.',
  steps: (from = 'el origen de la página') => [
    {
      text: `Permite ${from} en el ajuste de orígenes del propio servidor, si lo tiene, como OLLAMA_ORIGINS o allow_origin de Jupyter.`,
    },
  ],
};

function methodNotAllowed(method: string): Words {
  return {
    title: (port) => `El puerto ${port} no permite llamadas ${method} desde otros orígenes`,
    ...notListed('access-control-allow-methods', method),
  };
}

function headersNotAllowed(names: string): Words {
  return {
    title: (port) => `El puerto ${port} no permite un encabezado que envía esta llamada`,
    ...notListed('access-control-allow-headers', names),
  };
}

function notListed(header: string, value: string): Omit<Words, 'title'> {
  return {
    why: `La respuesta a la solicitud preflight de CORS (OPTIONS) no incluye \`${value}\` en \`${header}\`.`,
    steps: () => [{ text: `Haz que el servidor lo añada: \`${header}: ${value}\`.` }],
  };
}

const privateNetwork: Words = {
  title: (port) => `El puerto ${port} no permite que páginas de otros lugares accedan a este equipo`,
  why: 'El navegador envió una solicitud preflight de CORS (OPTIONS), y la respuesta no incluye `access-control-allow-private-network: true`.',
  steps: () => [{ text: 'Haz que el servidor envíe ese encabezado en su respuesta a OPTIONS.' }],
};
