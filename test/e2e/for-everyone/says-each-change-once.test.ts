import { expect } from 'vitest';
import type { Browser, Tab } from '../../browsers/browser.ts';
import { type Situation, situations, tabStateOf } from '../../components/situations.ts';
import { inEachBrowser } from '../in-each-browser.ts';
import { showSituation } from '../show-situation.ts';

const heardWithinMs = 10_000;
const { url } = situations['server-stopped'].evidence;

inEachBrowser('a screen reader hears the headline, and then each change once', async ({ browser, tab }) => {
  const said = await tab.listen();
  const firstLook = { ...situations['first-look'], evidence: { ...situations['first-look'].evidence, url } };
  await showSituation({ browser, tab }, firstLook, 'tips');
  await expect.poll(said, { timeout: heardWithinMs }).toEqual(["Checking: localhost:23000 didn't load"]);

  // Facts that arrive after that, twice the same, and then some that change no headline.
  const { evidence } = situations['server-stopped'];
  const withoutServices = { ...evidence, facts: { ...evidence.facts, services: [] } };
  const withoutOwners = { ...evidence, facts: { ...withoutServices.facts, owners: undefined } };
  for (const latest of [withoutOwners, withoutServices, withoutServices]) await arrive(browser, tab, latest);
  const headline = 'The cause: The Next.js server for shop stopped answering on port 23000 after 2:02 PM';
  await tab.byRole('button', 'Copy report').click();
  await tab.byRole('button', 'Copied').text();
  await expect
    .poll(said, { timeout: heardWithinMs })
    .toEqual(["Checking: localhost:23000 didn't load", headline, 'Copied']);
});

async function arrive(browser: Browser, tab: Tab, evidence: Situation['evidence']): Promise<void> {
  const state = tabStateOf({ ...situations['server-stopped'], evidence }, tab.id);
  await browser.inExtension(async (latest) => {
    const channel = new BroadcastChannel(`tab:${latest.tabId}`);
    channel.postMessage(latest);
    // Closed at once, Firefox would lose the message.
    await new Promise((resolve) => setTimeout(resolve, 50));
    channel.close();
  }, state);
}
