import type { Page } from 'playwright-core';

/** Notes from now on what is said in the live regions of this page and those that come after it. @returns what was said so far */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(noteWhatIsSaid);
  return () => page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
}

/** Runs in the page: a region that comes with its words says nothing. */
function noteWhatIsSaid(): void {
  const said: string[] = [];
  const before = new Map<Element, string>();
  Object.assign(globalThis, { said });
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = region.textContent;
      if (before.has(region) && before.get(region) !== text && text) said.push(text);
      before.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
