import { expect } from 'vitest';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { untilAllIsDealtWith } from './in-extension.ts';
import { recordQuestions } from './record-helper.ts';
import { serve } from './serve.ts';

const loads = 8;
const loadedWithinMs = 30_000;

inEachBrowserWithHelperAllowed(
  'a page that reloads itself over and over has the helper note it once',
  async ({ browser, tab }) => {
    const asked = await recordQuestions(browser);
    const { origin } = await serve((request, response) => {
      const count = Number(new URL(request.url ?? '', origin).searchParams.get('load'));
      response.setHeader('Content-Type', 'text/html');
      const next =
        count < loads ? `<script>onload = () => setTimeout(() => location.replace('?load=${count + 1}'))</script>` : '';
      response.end(`<!doctype html><title>Load ${count}</title>${next}`);
    });
    await tab.goto(`${origin}/?load=1`);
    await tab.waitFor((title) => document.title === title, loadedWithinMs, `Load ${loads}`);
    await untilAllIsDealtWith(browser);
    expect((await asked()).filter((type) => type === 'remember')).toHaveLength(1);
  },
);
