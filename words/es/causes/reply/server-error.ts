import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForServerError } from '../../steps/steps-for-server-error.ts';

export const serverError: CauseWords<'server-error'> = {
  title: ({ port, status, process, isOutdated }) => {
    if (isOutdated) return 'Vite volvió a empaquetar esta dependencia, pero la página pide la antigua';
    const error = [status, phrases[status]].filter(Boolean).join(' ');
    return process
      ? `El servidor del puerto ${port} (${programName(process)}) devolvió un error: ${error}`
      : `El servidor del puerto ${port} devolvió un error: ${error}`;
  },
  why: ({ status, process, words, repeated, behind, port }) =>
    [
      process
        ? `La solicitud llegó a ${describeProgram(process)}, que está en marcha y devolvió ${status}.`
        : `La solicitud llegó al servidor del puerto ${port}, que está en marcha y devolvió ${status}.`,
      words ? `Su página dice: “${withoutFullStop(words)}”.` : '',
      repeated !== undefined && repeated !== status && repeated < 500
        ? `La propia solicitud de Portside, sin cookies ni cadena de consulta, recibió ${repeated}.`
        : '',
      behind ? `El error viene del servidor que está detrás, ${behind}.` : '',
      status < 500 ? withoutPage(status) : 'El problema está en el programa, no en la red ni en el navegador.',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ status, process, isOutdated }) => (isOutdated ? stepsForOutdated : stepsForServerError(status, process)),
};

/** https://vite.dev/guide/dep-pre-bundling.html#file-system-cache */
const stepsForOutdated: Step[] = [
  {
    text: 'Vuelve a cargar la página sin la caché: marca antes “Disable cache” (inhabilitar caché) en las herramientas para desarrolladores.',
  },
  {
    text: 'Si vuelve a fallar, detén Vite y haz que vuelva a empaquetar todas las dependencias:',
    command: 'npx vite --force',
  },
  {
    text: 'O elimina las dependencias que guardó en caché e inícialo como siempre:',
    command: 'rm -r node_modules/.vite',
  },
];

function withoutPage(status: number): string {
  return status === 407
    ? 'Solo un proxy puede pedir una contraseña de esa manera, así que Chromium se detiene ahí.'
    : 'La respuesta no contiene ninguna página, así que el navegador muestra la suya.';
}

const phrases: Partial<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  407: 'Proxy Authentication Required',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
};
