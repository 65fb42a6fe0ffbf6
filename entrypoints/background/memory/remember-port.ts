import { maskQuery } from '../../../evidence/address/mask-query.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { browser } from '../../../probes/browser.ts';
import { askToRemember } from '../../../probes/helper/helper-memory.ts';
import { changePort } from '../../../state/memory/port-memory.ts';
import { isMemoryOn } from '../../../state/settings/memory-switch.ts';
import type { Navigation } from '../failures/navigation.ts';
import { type MainFrameRequest, recallRequest } from '../failures/noted-requests.ts';
import { titleOfPage } from './title-of-page.ts';

/** Asking the helper starts a program; pages that reload themselves would start it over and over. */
const askedAgainAfterMs = 60_000;

/** When the helper was asked last about each port, while this worker lives. */
const askedAt = new Map<number, number>();

/** Nothing answered on the port, so the next server there may be a different one. */
export function askAgainAbout(port: number): void {
  askedAt.delete(port);
}

/** Notes that a page of this computer loaded, and who served it. Nothing of private windows is kept. */
export async function rememberPort(navigation: Navigation): Promise<void> {
  const tab = await browser.tabs.get(navigation.tabId);
  const target = parseTarget(navigation.url);
  if (!target || tab.incognito || !(await isMemoryOn())) return;
  const request = await requestFor(navigation);
  if (isFromElsewhere(request)) return;
  const { port } = target;
  // An error page's title names the error, not the server.
  const title = (request?.status ?? 200) < 400 ? titleOfPage(tab.title, navigation.url) : undefined;
  const isFresh = Date.now() - (askedAt.get(port) ?? 0) < askedAgainAfterMs;
  // At once: another load of this port may be dealt with at the same time.
  if (!isFresh) askedAt.set(port, Date.now());
  const seen = { lastAnsweredAt: new Date().toISOString(), ...(title && { title }) };
  // Noted before the helper is asked: the server may be gone by the time it answers.
  const before = await changePort(port, (known) => ({ ...(isFresh && known), ...seen }));
  if (isFresh) return;
  const noted = await askToRemember(port, title);
  if (noted === 'nobody') await changePort(port, () => before);
  // Other pages of the server may have loaded in the meantime.
  else if (noted) await changePort(port, (known) => ({ ...noted, ...seen, ...known }));
}

/** The request for this page; undefined if the tab's latest request was for another one. */
async function requestFor({ tabId, url }: Navigation): Promise<MainFrameRequest | undefined> {
  const request = await recallRequest(tabId);
  return request && maskQuery(request.url) === maskQuery(url) ? request : undefined;
}

/** A page from a cache or a service worker says nothing about the server. */
function isFromElsewhere(request: MainFrameRequest | undefined): boolean {
  return request !== undefined && Boolean(request.isHandedToWorker || request.exchange.fromCache);
}
