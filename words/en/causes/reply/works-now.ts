import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, slowMs }) =>
    slowMs ? `Port ${port} answers now, but slowly: after ${seconds(slowMs)} s` : `Port ${port} answers now`,
  why: ({ status, path, unfinished }) =>
    `Asked again for ${withoutQuery(path)}, the server replied with HTTP ${status}.${unfinished ? ' Portside didn’t read that answer to its end.' : ''}`,
  steps: ({ slowMs }, { target }) => [
    { text: 'Open the page:', open: target.url },
    ...(slowMs ? [{ text: 'If it always takes that long, read the server’s terminal to see what it waits for.' }] : []),
    { text: 'If it fails again and again, the server may be restarting: its terminal tells.' },
  ],
};

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
