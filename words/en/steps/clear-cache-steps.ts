import type { Step } from '../../step.ts';

/** How to have the browser forget what it keeps of earlier replies. */
export function clearCacheSteps(browser: string | undefined): Step[] {
  const privately = {
    text: 'To see at once whether that is it, open the address in a private window: it starts with an empty cache.',
  };
  const chromium = {
    text: 'In Chrome and its relatives, press F12, then press and hold the reload button, and choose “Empty cache and hard reload”.',
  };
  const firefox = {
    text: 'In Firefox, open Settings, Privacy & Security, Cookies and Site Data, and clear “Temporary cached files and pages”.',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
