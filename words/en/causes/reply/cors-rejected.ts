import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { allowOrigin, corsWords } from '../../faults/cors-words.ts';
import { listListeners } from '../../steps/commands.ts';

export const corsRejected: CauseWords<'cors-rejected'> = {
  title: ({ fault, port }) =>
    fault ? corsWords(fault).title(port) : `Port ${port} does not let this page read its reply`,
  why: ({ from, hasOrigin, fault, errorStatus }) =>
    [
      `The page is of ${from ?? (hasOrigin ? 'another address' : 'no address, as one from a file')}, so the browser hands the reply on only where its headers allow that.`,
      fault ? corsWords(fault).why : 'They do not; the console of the page names the one that is missing or wrong.',
      ...(errorStatus ? [`The server also answered ${errorStatus}: look at that first.`] : []),
    ].join(' '),
  steps: ({ from, hasOrigin, fault, isMeant, port }, { os }) => [
    ...(isMeant ? [] : [seeServer(os, port)]),
    ...(fault ? corsWords(fault).steps(from) : [allowOrigin(from)]),
    hasOrigin
      ? {
          text: "Or have the page's own dev server pass these calls on, by its proxy setting: the page then asks its own address, and needs no such header.",
        }
      : { text: 'Or serve the page by a web server, so that it has an address that can be allowed.' },
  ],
};

function seeServer(os: OperatingSystem, port: number): Step {
  return {
    text: 'See that this is the server the page means to call, and the right path: any other one would say nothing of CORS either.',
    command: listListeners(os, port),
  };
}
