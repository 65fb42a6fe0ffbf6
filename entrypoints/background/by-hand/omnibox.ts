import type { Omnibox } from 'webextension-polyfill';
import type { Services } from '../../../evidence/machine/services.ts';
import { browser } from '../../../probes/browser.ts';
import { askServices } from '../../../probes/helper/helper.ts';
import { browserName } from '../../../state/browser-name.ts';
import { logErrors } from '../../../state/log-errors.ts';
import { diagnoseByHand } from './diagnose-by-hand.ts';
import { suggestAddresses } from './suggest-addresses.ts';

/** The running services, asked for once while a person types: no one starts a server in the middle of that. */
let asked: Promise<Services> | undefined;

/** `port 3000` in the address bar diagnoses that port; the helper, if it's allowed, suggests what runs here. Firefox for Android has no keywords. */
export function listenToOmnibox(): void {
  const omnibox: Omnibox.Static | undefined = browser.omnibox;
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') });
    asked = askRunning();
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    asked ??= askRunning();
    logErrors(asked.then((services) => suggest(suggestAddresses(text, services, browserName))));
  });
  omnibox.onInputCancelled.addListener(forget);
  omnibox.onInputEntered.addListener((text, disposition) => {
    forget();
    logErrors(diagnoseAt(text, disposition));
  });
}

function forget(): void {
  asked = undefined;
}

async function askRunning(): Promise<Services> {
  return (await askServices()).services ?? [];
}

async function diagnoseAt(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = disposition === 'currentTab' ? tab?.id : undefined;
  await diagnoseByHand(text, tabId === undefined ? { active: disposition !== 'newBackgroundTab' } : { tabId });
}
