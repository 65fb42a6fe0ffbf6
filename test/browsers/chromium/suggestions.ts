import type { BrowserContext } from 'playwright-core';

const doneWithinMs = 10_000;

/** What the address bar suggests to whoever has typed this, as the browser's own debugging page lists it. */
export async function suggestions(context: BrowserContext, typed: string): Promise<string> {
  const page = await context.newPage();
  try {
    // Such pages have to be allowed first.
    await page.goto('chrome://chrome-urls');
    const allow = page.getByRole('button', { name: /^(Enable|Disable) internal debugging pages$/ });
    if ((await allow.textContent())?.includes('Enable')) await allow.click();
    await page.goto('chrome://omnibox');
    await page.locator('#input-text').fill(typed);
    const deadline = Date.now() + doneWithinMs;
    let shown = '';
    while (!shown.includes('all providers done = true') && Date.now() < deadline)
      shown = await page.locator('omnibox-output').evaluate(shownIn);
    return shown;
  } finally {
    await page.close();
  }
}

/** Runs in the page, which is made of shadow trees. */
function shownIn(output: Element): string {
  const textOf = (node: Node): string => {
    const shadow = node instanceof Element ? [...(node.shadowRoot?.childNodes ?? [])] : [];
    return `${node.nodeValue ?? ''} ${[...shadow, ...node.childNodes].map(textOf).join(' ')}`;
  };
  return textOf(output).replace(/\s+/g, ' ');
}
