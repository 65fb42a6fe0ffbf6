import type { DetailsOf } from '../../../../diagnosis/causes/index.ts';
import { withoutQuery } from '../../../../evidence/address/mask-query.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { decimal } from '../../../names/span.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';

export const worksNow: CauseWords<'works-now'> = {
  title: ({ port, path, lack, slowMs }) => {
    if (lack) return lackTitle(lack, port, withoutQuery(path));
    return slowMs
      ? `Port ${port} is answering now, but slowly (after ${decimal(slowMs / 1000, 1, 'en')} s)`
      : `Port ${port} is answering now`;
  },
  why: ({ status, path, lack, unfinished }) =>
    [
      lack
        ? `Portside requested ${withoutQuery(path)}, and the server returned HTTP ${status}.`
        : `Portside requested ${withoutQuery(path)} again, and the server returned HTTP ${status}.`,
      ...(lack ? [lackWhy[lack]] : []),
      ...(unfinished ? ["Portside didn't read that response to the end."] : []),
    ].join(' '),
  steps: ({ port, lack, slowMs }, { os, target }) =>
    lack
      ? stepsToPage(lack, target, listListeners(os, port))
      : [
          { text: 'Open the page:', open: target.url },
          ...(slowMs
            ? [{ text: "If it always takes this long, check the server's terminal to see what it's waiting for." }]
            : []),
          { text: "If it keeps failing, check the server's terminal: the server may be restarting." },
        ],
};

type Lack = NonNullable<DetailsOf<'works-now'>['lack']>;

function lackTitle(lack: Lack, port: number, path: string): string {
  return lack === 'missing'
    ? titleThatFits(`The server on port ${port} has no page at ${path}`, `The server on port ${port} has no such page`)
    : titleThatFits(
        `The server on port ${port} denies access to ${path}`,
        `The server on port ${port} denies access to this page`,
      );
}

const lackWhy: Record<Lack, string> = {
  missing: "It's running, but it has nothing at this address.",
  forbidden:
    "It's running, but it doesn't show this page. Web servers respond this way when a folder has no start page or they may not read its files, and applications when you aren't signed in.",
};

function stepsToPage(lack: Lack, target: Target, whoListens: string): Step[] {
  const start = new URL('/', target.url).href;
  return [
    ...(target.path === '/' ? [] : [{ text: "Open the server's start page:", open: start }]),
    lack === 'missing'
      ? { text: 'Check the path for a typo, and compare it with the address that the server printed when it started.' }
      : { text: "Look for the reason in the server's error log." },
    { text: "Check that it's the program you expect:", command: whoListens },
  ];
}
