import { source } from 'axe-core';
import { expect } from 'vitest';
import type { Tab } from '../browsers/browser.ts';
import { situations } from '../components/situations.ts';
import { inBrowser } from './in-each-browser.ts';
import { showSituation } from './show-situation.ts';

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** Exists in the page, once axe-core ran there. */
declare const axe: Axe;

/** A function travels as its text; axe-core is text already. */
const defineAxe = Object.assign(() => undefined, { toString: () => `() => { ${source} }` });

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
  for (const page of ['options.html', 'popup.html', 'tips.html?address=https://example.com/']) {
    await tab.goto(browser.extensionBase + page);
    await tab.waitFor(() => document.querySelector('h1') !== null, 10_000);
    await expectNoViolations(tab);
  }
});

async function expectNoViolations(tab: Tab): Promise<void> {
  await tab.evaluate(defineAxe);
  for (const scheme of ['light', 'dark'] as const) {
    await tab.setColorScheme(scheme);
    const violations = await tab.evaluate(async () => {
      const results = await axe.run();
      return results.violations.map(({ id, nodes }) => [
        id,
        ...nodes.map((node) => [node.target, node.failureSummary]),
      ]);
    });
    expect(violations, scheme).toEqual([]);
  }
}
