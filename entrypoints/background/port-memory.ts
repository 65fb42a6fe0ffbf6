import browser from 'webextension-polyfill';
import type { Remembered } from '../../evidence/remembered.ts';
import { parseTarget } from '../../evidence/target.ts';
import { askOwner } from '../../probes/helper.ts';

type Memory = NonNullable<Remembered> & { lastAnsweredAt: string };

const keyOf = (port: number) => `port:${port}`;
const mostPorts = 200;
/** Asking the helper starts a program; pages that reload themselves would start it over and over. */
const ownerFreshMs = 60_000;

export async function recallPort(port: number): Promise<Memory | null> {
  const key = keyOf(port);
  return ((await browser.storage.local.get(key))[key] as Memory | undefined) ?? null;
}

/** Notes that a page of this computer loaded, and who served it. Nothing of private windows is kept. */
export async function rememberPort(tabId: number, url: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const target = parseTarget(url);
  if (!target || tab.incognito) return;
  const before = await recallPort(target.port);
  const now = new Date().toISOString();
  const isFresh = before?.program !== undefined && Date.parse(now) - Date.parse(before.lastAnsweredAt) < ownerFreshMs;
  const answered: Memory = { ...(isFresh && before), lastAnsweredAt: now, ...(tab.title && { title: tab.title }) };
  // Noted before the helper is asked: the server may be gone by the time it answers.
  await browser.storage.local.set({ [keyOf(target.port)]: answered });
  await forgetOldest();
  if (isFresh) return;
  const owner = (await askOwner(target.port)).find((one) => one.process)?.process;
  if (!owner) return;
  const { pid, program, framework, project, folder, startCommand } = owner;
  const served: Memory = { ...answered, pid, program, framework, project, folder, startCommand };
  await browser.storage.local.set({ [keyOf(target.port)]: served });
}

async function forgetOldest(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const ports = Object.keys(stored).filter((key) => key.startsWith('port:'));
  if (ports.length <= mostPorts) return;
  const lastAnswered = (key: string) => (stored[key] as Memory).lastAnsweredAt;
  ports.sort((one, other) => lastAnswered(one).localeCompare(lastAnswered(other)));
  await browser.storage.local.remove(ports.slice(0, ports.length - mostPorts));
}
