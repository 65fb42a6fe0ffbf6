import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { differenceOf, openAsAllowed, shortly } from '../../faults/origin-words.ts';

export const corsOriginMismatch: CauseWords<'cors-origin-mismatch'> = {
  title: ({ from, allowed, isGuess }, { target }) => {
    const { host, port } = target;
    if (isGuess) return `The page is on ${shortly(from)} but calls ${urlHost(host)}:${port}, a different origin`;
    const title = `Port ${port} allows pages from ${shortly(allowed)}, but this page is on ${shortly(from)}`;
    return title.length <= 110
      ? title
      : `Port ${port} lets pages from another address read its responses, but not this page`;
  },
  why: ({ from, allowed, isGuess }) =>
    [
      isGuess
        ? `The browser doesn't let the page read the response. A server often allows only pages opened under one of this computer's names, here perhaps ${allowed}.`
        : `The response has \`access-control-allow-origin: ${allowed}\`. The page was opened as ${from}, so the browser doesn't let it read the response.`,
      differenceOf(from, allowed),
    ].join(' '),
  steps: ({ from, allowed }) => {
    const open = openAsAllowed(from, allowed);
    return [
      ...open,
      {
        text:
          open.length > 0
            ? `Or allow this page on the server too: add ${from} to the origins in its CORS settings and restart it.`
            : `Allow this page on the server: add ${from} to the origins in its CORS settings and restart it.`,
      },
      {
        text: 'To allow several origins, check the Origin header of the request against a list and return the match in `access-control-allow-origin`, which can hold only one.',
      },
    ];
  },
};
