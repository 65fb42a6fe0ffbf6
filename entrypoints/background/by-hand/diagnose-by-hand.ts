import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../../probes/browser.ts';
import { aboutUrl } from '../../about/about-url.ts';
import { diagnoseTab } from '../diagnosing/diagnose-tab.ts';
import { showTips } from '../showing/show-tips.ts';
import { addressIn } from './address-in.ts';

type Place = { tabId: number } | Tabs.CreateCreatePropertiesType;

/**
 * Diagnoses the address in what a person typed or selected, in this tab or a new one. Without an address, the page that asks for one opens.
 */
export async function diagnoseByHand(text: string, place: Place): Promise<void> {
  const target = addressIn(text);
  if (!target) {
    // Without the text: a browser keeps the addresses of pages, and anything may have been selected.
    await open(place, aboutUrl());
    return;
  }
  // The tips page gets the whole address with the diagnosis, so its own URL needs no query: see asked-address.ts.
  const tabId = 'tabId' in place ? place.tabId : await open(place, 'about:blank');
  const url = withoutUser(target.url);
  if (tabId === undefined) return;
  await diagnoseTab({ tabId, url, seen: {}, since: Date.now() }, () => showTips(tabId, url));
}

/** As a browser shows it in its tab. */
function withoutUser(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/?#]*@/, '$1');
}

async function open(place: Place, url: string): Promise<number | undefined> {
  if ('tabId' in place) return (await browser.tabs.update(place.tabId, { url })).id;
  return (await browser.tabs.create({ ...place, url })).id;
}
