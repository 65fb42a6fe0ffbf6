import browser from 'webextension-polyfill';
import { maskQuery } from '../../evidence/mask-query.ts';
import { type RememberedServer, rememberedServerSchema } from '../../evidence/remembered.ts';
import type { RememberedPort } from '../../evidence/remembered-port.ts';
import { parseTarget } from '../../evidence/target.ts';
import { askToRemember } from '../../probes/helper-memory.ts';
import { inTurn } from './in-turn.ts';
import { isMemoryOn } from './memory-switch.ts';
import type { Navigation } from './navigations.ts';
import { recallRequest } from './noted-requests.ts';
import { titleOfPage } from './title-of-page.ts';

const keyOf = (port: number) => `port:${port}`;
const mostPorts = 200;
/** Asking the helper starts a program; pages that reload themselves would start it over and over. */
const askedAgainAfterMs = 60_000;

/** When the helper was asked last about each port, while this worker lives. */
const askedAt = new Map<number, number>();

/** What this browser noted by itself of a port. With the helper there is more: see newest-memory.ts. */
export async function recallPort(port: number): Promise<RememberedServer | null> {
  const key = keyOf(port);
  return rememberedServerSchema.safeParse((await browser.storage.local.get(key))[key]).data ?? null;
}

/** All that this browser noted by itself. */
export async function recallAll(): Promise<RememberedPort[]> {
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored).flatMap((key) => {
    const port = Number(/^port:(\d+)$/.exec(key)?.[1]);
    const { data } = rememberedServerSchema.safeParse(stored[key]);
    return data?.lastAnsweredAt ? [{ ...data, port, lastAnsweredAt: data.lastAnsweredAt }] : [];
  });
}

/** Forgets one port, or all of them; the helper has a memory of its own. */
export async function forgetPorts(port?: number): Promise<void> {
  const ports = port === undefined ? (await recallAll()).map((one) => one.port) : [port];
  await browser.storage.local.remove(ports.map(keyOf));
  for (const one of ports) askedAt.delete(one);
}

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
  const before = await change(port, (known) => ({ ...(isFresh && known), ...seen }));
  if (isFresh) return;
  const noted = await askToRemember(port, title);
  if (noted === 'nobody') await change(port, () => before);
  // Other pages of it may have loaded meanwhile.
  else if (noted) await change(port, (known) => ({ ...noted, ...seen, ...known }));
}

/** A page that a cache or a service worker kept says nothing of the server. */
async function isFromServer({ tabId, url }: Navigation): Promise<boolean> {
  const request = await recallRequest(tabId);
  if (!request || maskQuery(request.url) !== maskQuery(url)) return true;
  return !request.isHandedToWorker && !request.exchange.fromCache;
}

/** One change after the other, so that each builds on what the one before has written. @returns what was known before it */
function change(
  port: number,
  next: (known: RememberedServer | null) => RememberedServer | null,
): Promise<RememberedServer | null> {
  return inTurn(async () => {
    const known = await recallPort(port);
    const server = next(known);
    if (server) await browser.storage.local.set({ [keyOf(port)]: server });
    else await browser.storage.local.remove(keyOf(port));
    // Only a port more than before can be one too many.
    if (!known) await forgetOldest();
    return known;
  });
}

async function forgetOldest(): Promise<void> {
  const ports = await recallAll();
  if (ports.length <= mostPorts) return;
  ports.sort((one, other) => one.lastAnsweredAt.localeCompare(other.lastAnsweredAt));
  await browser.storage.local.remove(ports.slice(0, ports.length - mostPorts).map(({ port }) => keyOf(port)));
}
