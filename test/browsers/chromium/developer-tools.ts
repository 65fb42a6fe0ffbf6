import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { chromiumExtensionId, chromiumPanelId } from '../../../protocol/extension-ids.ts';
import type { Panel } from '../browser.ts';

const patienceMs = 20_000;
const lookAgainMs = 100;

/** Opens the developer tools of a page in a window of their own, with the panel of ours in front. */
export async function openPanel(page: Page): Promise<Panel> {
  const context = page.context();
  const browser = context.browser();
  if (!browser) throw new Error('no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const tools = await session.send('Target.openDevTools', { targetId: targetInfo.targetId });
  const show = showing(`chrome-extension://${chromiumPanelId}Portside`);
  await until('the panel', async () => ((await evaluateIn(session, tools.targetId, show)) ? true : undefined));
  const ours = `chrome-extension://${chromiumExtensionId}/panel.html?tab=`;
  const targetId = await until('its page', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(ours))?.targetId;
  });
  return { text: async () => String(await evaluateIn(session, targetId, 'document.body.innerText')) };
}

/** Runs in Chromium's developer tools, whose own modules it asks: whether there is a view of this name by now. As text, since Vite rewrites `import`. */
function showing(view: string): string {
  return `import('./ui/legacy/legacy.js').then(async ({ ViewManager }) => {
    const views = ViewManager.ViewManager.instance();
    if (!views.hasView(${JSON.stringify(view)})) return false;
    await views.showView(${JSON.stringify(view)});
    return true;
  })`;
}

async function until<Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await delay(lookAgainMs);
  }
  throw new Error(`${what} of the developer tools did not come`);
}

/** Playwright has no pages for what is inside the developer tools, so the session is one within ours. */
async function evaluateIn(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const { promise: answer, resolve } = Promise.withResolvers<string>();
  const take = (event: { sessionId: string; message: string }) => {
    if (event.sessionId === sessionId) resolve(event.message);
  };
  session.on('Target.receivedMessageFromTarget', take);
  const params = { expression, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await answer);
  session.off('Target.receivedMessageFromTarget', take);
  await session.send('Target.detachFromTarget', { sessionId });
  // The tools may still be loading.
  return result.exceptionDetails ? undefined : result.result.value;
}
