import browser from 'webextension-polyfill';
import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { askToRemember } from '../../../probes/helper/helper-memory.ts';
import { changePort } from '../../../state/memory/port-memory.ts';
import { isMemoryOn } from '../../../state/settings/memory-switch.ts';
import type { Navigation } from '../failures/navigation.ts';
import { recallRequest } from '../failures/noted-requests.ts';
import { titleOfPage } from './title-of-page.ts';

/** Asking the helper starts a program; pages that reload themselves would start it over and over. */
const askedAgainAfterMs = 60_000;

/** When the helper was asked last about each port, while this worker lives. */
const askedAt = new Map<number, number>();

/** The port was seen dead: whoever answers there next may be somebody else. */
export function askAnewAbout(port: number): void {
  askedAt.delete(port);
}

/** Notes that a page of this computer loaded, and who served it. Nothing of private windows is kept. */
export async function rememberPort(navigation: Navigation): Promise<void> {
  const tab = await browser.tabs.get(navigation.tabId);
  const target = parseTarget(navigation.url);
  if (!target || tab.incognito || !(await isMemoryOn()) || !(await isFromServer(navigation))) return;
  const { port } = target;
  const title = titleOfPage(tab.title, navigation.url);
  const isFresh = Date.now() - (askedAt.get(port) ?? 0) < askedAgainAfterMs;
  // At once: another load of this port may be dealt with at the same time.
  if (!isFresh) askedAt.set(port, Date.now());
  const seen = { lastAnsweredAt: new Date().toISOString(), ...(title && { title }) };
  // Noted before the helper is asked: the server may be gone by the time it answers.
  const before = await changePort(port, (known) => ({ ...(isFresh && known), ...seen }));
  if (isFresh) return;
  const noted = await askToRemember(port, title);
  if (noted === 'nobody') await changePort(port, () => before);
  // Other pages of it may have loaded meanwhile.
  else if (noted) await changePort(port, (known) => ({ ...noted, ...seen, ...known }));
}

/** A page that a cache or a service worker kept says nothing of the server. */
async function isFromServer({ tabId, url }: Navigation): Promise<boolean> {
  const request = await recallRequest(tabId);
  if (!request || maskQuery(request.url) !== maskQuery(url)) return true;
  return !request.isHandedToWorker && !request.exchange.fromCache;
}
