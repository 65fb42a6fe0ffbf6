import { parseTarget, type Target, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { type CorsDenial, corsDenial } from '../cors-fault.ts';
import { differenceOf, openAsAllowed, shortly } from '../origin-words.ts';

/** The server allows calls from another address than the one the page was opened under. */
export const corsOriginMismatch = defineCause({
  id: 'cors-origin-mismatch',
  stop: 'reply',
  needs: ['attempt'],
  uses: ['exchange'],
  judge(facts) {
    const { target, exchange } = facts;
    const attempt = exchange && !facts.isKnown('attempt') ? undefined : facts.attempt;
    const denial = corsDenial({ target, attempt, exchange });
    const { from, fault } = denial ?? {};
    if (from && fault?.kind === 'other-origin') {
      const details = { from, allowed: fault.allowed, isGuess: false };
      return denial?.isSure ? certain(details) : likely(details);
    }
    const allowed = denial && otherSpelling(denial, target);
    return from && allowed ? likely({ from, allowed, isGuess: true }) : ruledOut;
  },
  text: {
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
  },
});

/** The page's address under the name it calls, where page and server go by two names of this computer, and no header is known. */
function otherSpelling({ from = '', fault }: CorsDenial, { host }: Target): string | undefined {
  const page = parseTarget(from);
  if (!page || fault || page.host === host) return undefined;
  return `${page.scheme}://${urlHost(host)}:${page.port}`;
}
