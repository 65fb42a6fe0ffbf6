import type { Bidi } from './bidi.ts';
import { inBrowserWindow } from './in-browser-window.ts';

/** What the address bar suggests to whoever has typed this. */
export async function suggestions(bidi: Bidi, typed: string): Promise<string> {
  return String(await inBrowserWindow(bidi, `(${suggest})(${JSON.stringify(typed)})`));
}

/** Firefox's own address bar; it exists where the text below is evaluated. */
declare const gURLBar: {
  focus(): void;
  search(typed: string): void;
  view: { close(): void };
  lastQueryContextPromise: Promise<{ results: { payload: Record<string, unknown> }[] }>;
};

/** Runs where Firefox itself does. */
async function suggest(typed: string): Promise<string> {
  gURLBar.focus();
  gURLBar.search(typed);
  const { results } = await gURLBar.lastQueryContextPromise;
  gURLBar.view.close();
  return results.map(({ payload }) => `${payload.content} ${payload.title ?? payload.description}`).join('\n');
}
