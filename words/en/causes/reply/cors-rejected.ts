import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { allowOrigin, corsWords } from '../../faults/cors-words.ts';

export const corsRejected: CauseWords<'cors-rejected'> = {
  title: ({ fault, port }) =>
    fault ? corsWords(fault).title(port) : `Port ${port} doesn't let this page read its response`,
  why: ({ from, hasOrigin, fault, errorStatus }) =>
    [
      pageWords(from, hasOrigin),
      fault ? corsWords(fault).why : "They don't; the page's console says which one is missing or wrong.",
      ...(errorStatus ? [`The server also returned ${errorStatus}: look into that first.`] : []),
    ].join(' '),
  steps: ({ from, hasOrigin, fault, isMeant, port }, { os }) => [
    ...(isMeant ? [] : [seeServer(os, port)]),
    ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
    hasOrigin
      ? {
          text: "Or proxy these calls through the page's own dev server (its proxy setting). The page then calls its own address and doesn't need such a header.",
        }
      : { text: 'Or serve the page from a web server, so that it has an address the server can allow.' },
  ],
};

function pageWords(from: string | undefined, hasOrigin: boolean): string {
  if (from)
    return `The page is on ${from}, so the browser lets it read the response only if the response headers allow that.`;
  return hasOrigin
    ? 'The page is on another address, so the browser lets it read the response only if the response headers allow that.'
    : 'The page has no address, like one opened from a file, so the browser lets it read the response only if the response headers allow that.';
}

function seeServer(os: OperatingSystem, port: number): Step {
  return {
    text: "Check that the page calls the right server and the right path: a wrong one doesn't send CORS headers either. To see what's on the port:",
    command: listListeners(os, port),
  };
}
