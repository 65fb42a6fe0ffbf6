import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { stepsForServerError } from '../../steps/steps-for-server-error.ts';

export const serverError: CauseWords<'server-error'> = {
  title: ({ port, status, process, isOutdated }) =>
    isOutdated
      ? 'Vite has bundled this dependency again, and the page asks for the old one'
      : `The server on port ${port}${process ? ` (${programName(process)})` : ''} answers with an error: ${[status, phrases[status]].filter(Boolean).join(' ')}`,
  why: ({ status, process, words, repeated, behind, port }) =>
    [
      `The request reached ${process ? describeProgram(process) : `the server on port ${port}`}, which is up and answers ${status}.`,
      words ? `Its page says: “${words}”.` : '',
      repeated !== undefined && repeated !== status && repeated < 500
        ? `To Portside’s own question, without cookies and query, it answers ${repeated}.`
        : '',
      behind ? `The error comes from the server behind it, ${behind}.` : '',
      status < 500 ? withoutPage(status) : 'The fault is in that program, not in the network or the browser.',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ status, process, isOutdated }) => (isOutdated ? stepsForOutdated : stepsForServerError(status, process)),
};

/** https://vite.dev/guide/dep-pre-bundling.html#file-system-cache */
const stepsForOutdated: Step[] = [
  { text: 'Reload the page, with an empty cache: in its developer tools, tick “Disable cache” first.' },
  { text: 'If it fails again, stop Vite, and have it bundle all dependencies again:', command: 'npx vite --force' },
  { text: 'Or delete what it keeps of them, and start it as usual:', command: 'rm -r node_modules/.vite' },
];

function withoutPage(status: number): string {
  return status === 407
    ? 'Only a proxy may ask for a password that way: Chromium stops at it.'
    : 'It sends no page with it, so the browser shows its own.';
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
