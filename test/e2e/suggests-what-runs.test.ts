import { expect } from 'vitest';
import { inEachBrowserWithHelperAllowed } from './in-each-browser.ts';
import { installHelper } from './install-helper.ts';
import { serve } from './serve.ts';

inEachBrowserWithHelperAllowed('behind the keyword, the address bar suggests what runs here', async ({ browser }) => {
  await installHelper(browser);
  const { port } = await serve();
  // All but its last digit.
  const typed = String(port).slice(0, -1);
  await expect.poll(() => browser.suggestions(`port ${typed}`), { timeout: 20_000 }).toContain(`localhost:${port}`);
});
