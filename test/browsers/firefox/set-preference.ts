import type { Preference } from '../accessible.ts';
import type { Bidi } from './bidi.ts';
import { inBrowserWindow } from './in-browser-window.ts';

const names: Record<Preference, { name: string; on: number }> = {
  'reduced-motion': { name: 'ui.prefersReducedMotion', on: 1 },
  // Never the page's own colours.
  'forced-colors': { name: 'browser.display.document_color_use', on: 2 },
  'more-contrast': { name: 'ui.useAccessibilityTheme', on: 1 },
};

/** BiDi has no command for these in this Firefox, so the preference is set in the browser's own window, for all tabs. */
export async function setPreference(bidi: Bidi, preference: Preference, isOn: boolean): Promise<void> {
  const { name, on } = names[preference];
  const change = isOn ? `setIntPref('${name}', ${on})` : `clearUserPref('${name}')`;
  await inBrowserWindow(bidi, `Services.prefs.${change}`);
}
