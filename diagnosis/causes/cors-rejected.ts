import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { corsDenial } from '../cors-fault.ts';
import { allowOrigin, corsWords } from '../cors-words.ts';

/** The reply came, and its headers do not let the page that asked read it. */
export const corsRejected = defineCause({
  id: 'cors-rejected',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange'],
  judge({ target, attempt, exchange }) {
    const denial = corsDenial({ target, attempt, exchange });
    if (!denial) return ruledOut;
    const { fault } = denial;
    // A page opened from a file, or in a sandbox, has no origin, and says so.
    const hasOrigin = denial.from !== 'null';
    const from = hasOrigin ? denial.from : undefined;
    if (fault?.kind === 'other-origin') return ruledOut;
    const status = exchange?.status ?? 0;
    const details = { from, hasOrigin, fault, errorStatus: status >= 400 ? status : undefined, port: target.port };
    // Error pages are often made where no CORS header is set: then the error is the fault, and this its shadow.
    const isErrorPage = fault?.kind === 'no-origin' && fault.at === 'reply' && status >= 500;
    return fault && denial.isSure && !isErrorPage ? certain(details) : likely(details);
  },
  text: {
    title: ({ fault, port }) =>
      fault ? corsWords(fault).title(port) : `Port ${port} does not let this page read its reply`,
    why: ({ from, hasOrigin, fault, errorStatus }) =>
      [
        `The page is of ${from ?? (hasOrigin ? 'another address' : 'no address, as one from a file')}, so the browser hands the reply on only where its headers allow that.`,
        fault ? corsWords(fault).why : 'They do not; the console of the page names the one that is missing or wrong.',
        ...(errorStatus ? [`The server also answered ${errorStatus}: look at that first.`] : []),
      ].join(' '),
    steps: ({ from, hasOrigin, fault }) => [
      ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
      hasOrigin
        ? {
            text: "Or have the page's own dev server pass these calls on, by its proxy setting: the page then asks its own address, and needs no such header.",
          }
        : { text: 'Or serve the page by a web server, so that it has an address that can be allowed.' },
    ],
  },
});
