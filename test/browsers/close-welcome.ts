import type { Evaluate } from './browser.ts';

interface ChangeEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

/** What the extension's own pages see; it exists where the text of this function is evaluated, not here. */
declare const chrome: {
  runtime: { getManifest(): { background?: object }; getURL(path: string): string };
  storage: { local: { get(key: string): Promise<object>; onChanged: ChangeEvent } };
  tabs: {
    query(all: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
};

/** Waits until an extension that was just installed has welcomed the person, and closes the page it did so with. */
export function closeWelcome(inExtension: Evaluate): Promise<void> {
  return inExtension(closeOnceWelcomed);
}

/** Runs in the extension. */
async function closeOnceWelcomed(): Promise<void> {
  const { runtime, storage, tabs } = chrome;
  if (!runtime.getManifest().background) return;
  const isOver = async () => 'welcomed' in (await storage.local.get('welcomed'));
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const look = async () => {
    if (await isOver()) resolve();
  };
  storage.local.onChanged.addListener(look);
  await look();
  await over;
  storage.local.onChanged.removeListener(look);
  const page = runtime.getURL('welcome.html');
  const shown = (await tabs.query({})).filter(({ url, pendingUrl }) => url === page || pendingUrl === page);
  await tabs.remove(shown.map(({ id }) => id));
}
