import type { Runtime } from 'webextension-polyfill';
import { circumstancesOf } from '../../../diagnosis/circumstances.ts';
import type { Diagnosis, Finding } from '../../../diagnosis/diagnosis.ts';
import { browser } from '../../../probes/browser.ts';
import { cardMessageSchema, type Fault } from '../../../state/messages/card-messages.ts';
import { chosenLanguage } from '../../../state/settings/chosen-language.ts';
import { muteSite } from '../../../state/settings/muted-sites.ts';
import { readSettings } from '../../../state/settings/settings.ts';
import { shellIn } from '../../../state/settings/settings-shape.ts';
import { tabItem } from '../../../state/tab/tab-item.ts';
import { wordsScript } from '../../../words/languages.ts';
import { isStillThere } from './is-still-there.ts';

/** The fault whose card the person has dismissed. */
const dismissals = tabItem<string>('card');

/** Shows a finding inside the page that reports the fault, unless the person has dismissed it. */
export async function showCard(tabId: number, { url, evidence }: Diagnosis, finding: Finding): Promise<void> {
  const dismissed = await dismissals.read(tabId);
  if (dismissed === nameOf(url, finding.cause) || !(await isStillThere(tabId, url))) return;
  const [language, settings] = await Promise.all([chosenLanguage(), readSettings()]);
  const fault: Fault = { finding, circumstances: circumstancesOf(evidence), language, shell: shellIn(settings) };
  const files = [wordsScript(language), 'card.js'];
  await browser.scripting.executeScript({ target: { tabId }, files });
  await browser.tabs.sendMessage(tabId, fault, { frameId: 0 });
}

/** Does what the person chose on the card in this tab; a tab without a card has nothing to say. */
export async function onCardMessage(message: unknown, { tab, url }: Runtime.MessageSender): Promise<void> {
  const { data } = cardMessageSchema.safeParse(message);
  const tabId = tab?.id;
  if (!data || !url || tabId === undefined) return;
  if (data.type === 'card-mute-site') return muteSite(url);
  if (data.type === 'card-dismissed') return dismissals.write(tabId, nameOf(url, data.cause));
  // A popup opens only in the window that has the focus; a tab of its own always does.
  const popup = { url: browser.runtime.getURL(`popup.html?tab=${tabId}`), openerTabId: tabId };
  await browser.action.openPopup().catch(() => browser.tabs.create(popup));
}

/** The same fault of the same site. */
function nameOf(url: string, cause: string): string {
  return `${new URL(url).origin} ${cause}`;
}
