import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, slowMs }) =>
    slowMs
      ? `Port ${port} is answering now, but slowly (after ${decimal(slowMs / 1000, 1, 'en')} s)`
      : `Port ${port} is answering now`,
  why: ({ status, path, unfinished }) =>
    [
      `Portside requested ${withoutQuery(path)} again, and the server returned HTTP ${status}.`,
      ...(unfinished ? ["Portside didn't read that response to the end."] : []),
    ].join(' '),
  steps: ({ slowMs }, { target }) => [
    { text: 'Open the page:', open: target.url },
    ...(slowMs
      ? [{ text: "If it always takes this long, check the server's terminal to see what it's waiting for." }]
      : []),
    { text: "If it keeps failing, check the server's terminal: the server may be restarting." },
  ],
};
