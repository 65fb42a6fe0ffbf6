import { expect, onTestFinished } from 'vitest';
import { sentData } from '../../protocol/sent-data.ts';
import { page as en } from '../../words/en/page/page.ts';
import type { Tab } from '../browsers/browser.ts';
import { freePort } from './free-port.ts';
import { inBrowser } from './in-each-browser.ts';
import { untilSettledTips, untilTipsAfter } from './tips-page.ts';

interface Permissions {
  permissions?: string[];
  data_collection?: string[];
}

/** Runs in a page of the extension. */
declare const browser: {
  permissions: { getAll(): Promise<Permissions>; remove(permissions: Permissions): Promise<boolean> };
};

/** What is known of the helper comes on its own: a page whose diagnosis is settled may not have it yet. */
function untilSaid(tab: Tab, title: string): Promise<unknown> {
  return tab.waitFor((said) => document.body.textContent.includes(said), 10_000, title);
}

/** Chromium asks in a window of its own, which no program can answer. */
inBrowser('firefox', 'allowing the helper makes the tips page look for it', async ({ browser: firefox, tab }) => {
  const remove = (permissions: Permissions) =>
    firefox.inExtension((removed) => browser.permissions.remove(removed), permissions);
  onTestFinished(async () => {
    await remove({ permissions: ['nativeMessaging'], data_collection: [...sentData] });
  });
  const address = `http://127.0.0.1:${await freePort()}/`;
  await tab.goto(address);
  await untilSettledTips(tab, address);
  await untilSaid(tab, en.helper['not-permitted'].title);
  await tab.byRole('button', en.buttons.allowHelper).click();
  await untilSaid(tab, en.helper['not-installed'].title);

  const granted = await firefox.inExtension(() => browser.permissions.getAll());
  expect(granted.permissions).toContain('nativeMessaging');
  expect(granted.data_collection?.sort()).toEqual([...sentData]);

  // In about:addons the person may take back either. Without leave to send an address, the helper is not asked at all.
  await remove({ data_collection: ['browsingActivity'] });
  await untilTipsAfter(tab, address, () => tab.goto(address));
  await untilSettledTips(tab, address);
  await untilSaid(tab, en.helper['not-permitted'].title);
});
