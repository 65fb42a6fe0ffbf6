import type { Bidi } from './bidi.ts';
import { inBrowserWindow } from './in-browser-window.ts';

/** BiDi has no command for it in this Firefox, so the preference is set in the browser's own window. */
export async function setColorScheme(bidi: Bidi, scheme: 'light' | 'dark'): Promise<void> {
  const value = scheme === 'dark' ? 0 : 1;
  await inBrowserWindow(
    bidi,
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
  );
}
