import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForServerError } from '../../steps/steps-for-server-error.ts';

export const serverError: CauseWords<'server-error'> = {
  title: ({ port, status, process, isOutdated }) => {
    if (isOutdated) return 'Vite re-bundled this dependency, but the page requests the old one';
    const error = [status, phrases[status]].filter(Boolean).join(' ');
    return process
      ? `The server on port ${port} (${programName(process)}) returned an error: ${error}`
      : `The server on port ${port} returned an error: ${error}`;
  },
  why: ({ status, process, words, repeated, behind, port }) =>
    [
      process
        ? `The request reached ${describeProgram(process)}, which is running and returned ${status}.`
        : `The request reached the server on port ${port}, which is running and returned ${status}.`,
      words ? `Its page says: “${withoutFullStop(words)}”.` : '',
      repeated !== undefined && repeated !== status && repeated < 500
        ? `Portside's own request, without cookies and query string, got ${repeated}.`
        : '',
      behind ? `The error comes from the server behind it, ${behind}.` : '',
      status < 500 ? withoutPage(status) : 'The problem is in the program, not in the network or the browser.',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ status, process, isOutdated }) => (isOutdated ? stepsForOutdated : stepsForServerError(status, process)),
};

/** https://vite.dev/guide/dep-pre-bundling.html#file-system-cache */
const stepsForOutdated: Step[] = [
  { text: 'Reload the page without the cache: check “Disable cache” in the developer tools first.' },
  { text: 'If it fails again, stop Vite and have it re-bundle all dependencies:', command: 'npx vite --force' },
  { text: 'Or delete the dependencies it cached and start it as usual:', command: 'rm -r node_modules/.vite' },
];

function withoutPage(status: number): string {
  return status === 407
    ? 'Only a proxy may ask for a password that way, so Chromium stops there.'
    : 'The response has no page in it, so the browser shows its own.';
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
