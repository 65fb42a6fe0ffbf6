import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import { shownAddress } from './in-extension.ts';
import { expectLeftAsItIs } from './left-as-it-is.ts';
import { serve } from './serve.ts';

const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What browsers show by a viewer of their own, in place of the reply. */
const shown: [name: string, type: string, content: string][] = [
  ['a PDF', 'application/pdf', pdf],
  ['JSON', 'application/json', '{"works": true}'],
  ['plain text', 'text/plain', 'It works.'],
  ['XML', 'application/xml', '<works/>'],
  ['an image', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
];

inEachBrowser('what a viewer of the browser shows stays', async ({ browser, tab }) => {
  const { origin } = await serve((request, response) => {
    const [, type = 'text/plain', content = ''] = shown[Number(request.url?.slice(1))] ?? [];
    response.setHeader('Content-Type', type).end(content);
  });
  for (const [index] of shown.entries()) {
    const address = `${origin}/${index}`;
    await tab.goto(address);
    await expect.poll(() => shownAddress(browser, tab), { timeout: 10_000 }).toBe(address);
    await expectLeftAsItIs(browser, tab, address);
  }
});
