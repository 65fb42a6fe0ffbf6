import { situations } from '../components/situations.ts';
import { expectNoViolations } from './expect-no-violations.ts';
import { inBrowser } from './in-each-browser.ts';
import { showSituation } from './show-situation.ts';

for (const [name, situation] of Object.entries(situations)) {
  inBrowser('chromium', `axe finds nothing: ${name}`, async ({ browser, tab }) => {
    for (const page of ['popup', 'tips'] as const) {
      await showSituation({ browser, tab }, situation, page);
      await expectNoViolations(tab);
      // A page that works is not gone on to twice, so the tips page stays.
      await tab.evaluate((url) => sessionStorage.setItem(`gone-on:${url}`, 'yes'), situation.evidence.url);
    }
  });
}

inBrowser('chromium', 'axe finds nothing: settings, nothing failed, a foreign address', async ({ browser, tab }) => {
  for (const page of [
    'options.html',
    'popup.html',
    'running.html',
    'welcome.html',
    'panel.html?tab=0',
    'tips.html?address=https://example.com/',
  ]) {
    await tab.goto(browser.extensionBase + page);
    await tab.waitFor(() => document.querySelector('h1') !== null, 10_000);
    await expectNoViolations(tab);
  }
});
