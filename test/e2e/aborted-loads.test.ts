import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress, stateOf, untilAllIsDealtWith } from './in-extension.ts';
import { serve, workingPage } from './serve.ts';
import { untilPage } from './tips-page.ts';

interface Abort {
  answer: RequestListener;
  /** What the person does, where it is not the answer that ends the load. */
  meanwhile?(tab: Tab): Promise<void>;
}

const aborts: Record<string, Abort> = {
  'a load that is stopped': { answer: () => undefined, meanwhile: (tab) => tab.stop() },
  'an answer without content': { answer: (_request, response) => response.writeHead(204).end() },
  'a download': {
    answer(_request, response) {
      response.setHeader('Content-Disposition', 'attachment; filename="report.csv"');
      response.end('one,two\n');
    },
  },
};

for (const [name, { answer, meanwhile }] of Object.entries(aborts)) {
  inEachBrowser(`${name} is no failure`, async ({ browser, tab }) => {
    const [arrived, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { origin } = await serve((request, response) => {
      if (request.url !== '/aborted') return workingPage(request, response);
      arrived.resolve();
      response.once('close', ended.resolve);
      return answer(request, response);
    });
    await tab.goto(`${origin}/`);
    await untilPage(tab, `${origin}/`);
    await tab.goto(`${origin}/aborted`);
    await arrived.promise;
    await meanwhile?.(tab);
    await ended.promise;
    await untilAllIsDealtWith(browser);
    expect(await stateOf(browser, tab)).toBeUndefined();
    expect(await shownAddress(browser, tab)).toBe(`${origin}/`);
  });
}
