import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies. */
export function clearCacheSteps(browser: string | undefined): Step[] {
  const privately = {
    text: 'Open the address in a private window, which starts with an empty cache, to see if that is the cause.',
  };
  const chromium = {
    text: 'In Chrome, Edge and other Chromium browsers, press F12, press and hold the reload button, and choose “Empty cache and hard reload”.',
  };
  const firefox = {
    text: 'In Firefox, open Settings > Privacy & Security > Cookies and Site Data, and clear “Temporary cached files and pages”.',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
