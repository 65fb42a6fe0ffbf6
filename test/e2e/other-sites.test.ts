import { inBrowser } from './in-each-browser.ts';

/** Chromium's question cannot be answered by a program; in Firefox the profile of the tests says yes. */
inBrowser(
  'firefox',
  "other sites' calls are heard of by a button, and no longer by another",
  async ({ browser, tab }) => {
    await tab.goto(`${browser.extensionBase}options.html`);
    await tab.byRole('heading', 'Requests from other sites to this computer').text();
    await tab.byRole('button', 'Allow').click();
    await tab.waitFor(() => document.body.textContent.includes('Allowed.'), 10_000);
    await tab.byRole('button', 'Revoke').click();
    await tab.waitFor(() => !document.body.textContent.includes('Allowed.'), 10_000);
  },
);
