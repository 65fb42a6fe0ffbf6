import { inBrowser } from './in-each-browser.ts';

/** Chromium's question cannot be answered by a program; in Firefox the profile of the tests says yes. */
inBrowser(
  'firefox',
  "other sites' calls are heard of by a button, and no longer by another",
  async ({ browser, tab }) => {
    await tab.goto(`${browser.extensionBase}options.html`);
    await tab.byRole('heading', "Other sites' calls to this computer").text();
    await tab.byRole('button', 'Allow').click();
    await tab.waitFor(() => document.body.textContent.includes('It is allowed now.'), 10_000);
    await tab.byRole('button', 'Take it back').click();
    await tab.waitFor(() => !document.body.textContent.includes('It is allowed now.'), 10_000);
  },
);
