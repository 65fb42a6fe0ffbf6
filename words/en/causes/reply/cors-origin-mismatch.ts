import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { differenceOf, openAsAllowed, shortly } from '../../faults/origin-words.ts';

export const corsOriginMismatch: CauseWords<'cors-origin-mismatch'> = {
  title: ({ from, allowed, isGuess }, { target }) => {
    const { host, port } = target;
    if (isGuess) return `The page is ${shortly(from)} and calls ${urlHost(host)}:${port}: two names, two sites`;
    const title = `Port ${port} answers pages of ${shortly(allowed)}, and this page is ${shortly(from)}`;
    return title.length <= 110 ? title : `Port ${port} lets pages of another address read its replies, not this one`;
  },
  why: ({ from, allowed, isGuess }) =>
    [
      isGuess
        ? 'The browser keeps the reply from the page. What is set up under one name of this computer often knows pages by that name only.'
        : `The reply came, with \`access-control-allow-origin: ${allowed}\`. The page was opened as ${from}, so the browser keeps the reply from it.`,
      differenceOf(from, allowed),
    ].join(' '),
  steps: ({ from, allowed }) => [
    ...openAsAllowed(from, allowed),
    {
      text: `Or have the server allow this page as well: add ${from} to the origins in its CORS settings, and start it again.`,
    },
    {
      text: 'A server that is to take several origins compares the Origin header with its list, and sends back the one that matched: the header takes a single origin.',
    },
  ],
};
