import type { Browser } from '../browsers/browser.ts';

type Stored = Record<string, unknown>;

/** What the extension's pages see; `untilStored` runs there, not here. */
declare const chrome: {
  storage: Record<'local' | 'session', { get(key: string): Promise<Record<string, Stored | undefined>> }> & {
    onChanged: { addListener(look: () => void): void; removeListener(look: () => void): void };
  };
};

interface Wanted {
  area: 'local' | 'session';
  key: string;
  /** A field the stored value must have; with `value`, this one. */
  field?: string | undefined;
  value?: string;
}

/** Whether the extension stores this within the time. */
export function isStoredWithin(browser: Browser, wanted: Wanted, timeoutMs: number): Promise<boolean> {
  return browser.inExtension(untilStored, wanted, timeoutMs);
}

/** Runs in a page of the extension. */
function untilStored({ area, key, field, value }: Wanted, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isStored: boolean) => {
      clearTimeout(timer);
      chrome.storage.onChanged.removeListener(look);
      resolve(isStored);
    };
    const look = async () => {
      const stored = (await chrome.storage[area].get(key))[key];
      const hasField = !field || stored?.[field] !== undefined;
      if (stored && hasField && (!value || stored[field ?? ''] === value)) finish(true);
    };
    const timer = setTimeout(() => finish(false), timeoutMs);
    chrome.storage.onChanged.addListener(look);
    look();
  });
}
