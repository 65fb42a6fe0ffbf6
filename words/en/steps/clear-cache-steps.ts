import type { Step } from '../../step.ts';

/** How to clear the browser's cached replies, and `address` among them. */
export function clearCacheSteps(browser: string | undefined, address: string): Step[] {
  const privately = {
    text: `Open \`${address}\` in a private window, which starts with an empty cache. If the page loads there, the cached redirect is the cause.`,
  };
  const chromium = {
    text: 'In Chrome, Edge and other Chromium browsers, open the developer tools (F12), right-click the reload button and choose “Empty cache and hard reload”.',
  };
  const firefox = {
    text: 'In Firefox, open Settings > Privacy & Security > Cookies and Site Data, and clear “Temporary cached files and pages”.',
  };
  if (browser === 'chromium') return [privately, chromium];
  return browser === 'firefox' ? [privately, firefox] : [privately, chromium, firefox];
}
