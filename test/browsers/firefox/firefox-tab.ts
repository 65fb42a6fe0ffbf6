import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { type Evaluate, PageLeft, type Tab } from '../browser.ts';
import { historyButtons } from '../extension-tabs.ts';
import { type EvaluateText, evaluateBy, readableText, waitInPage } from '../in-page.ts';
import { accessibles } from './accessibles.ts';
import type { Bidi } from './bidi.ts';
import { closedText } from './closed-text.ts';
import { openPanel } from './developer-tools.ts';
import { firefoxElement } from './firefox-element.ts';
import { extensionInside, inBrowserWindow } from './in-browser-window.ts';
import { listen } from './listen.ts';
import { pressKeys } from './press-keys.ts';
import { setColorScheme } from './set-color-scheme.ts';
import { setPreference } from './set-preference.ts';

/** One tab of Firefox; `context` is BiDi's name of it, `id` the extension's. */
export function firefoxTab(bidi: Bidi, context: string, id: number, inExtension: Evaluate): Tab {
  const evaluateText = evaluateTextIn(bidi, context);
  const evaluate = evaluateBy(evaluateText);
  const waitFor: Tab['waitFor'] = (predicate, timeoutMs, ...args) =>
    waitInPage(evaluateText, predicate, timeoutMs, args);
  return {
    id,
    ...historyButtons(inExtension, id),
    goto: (url) => startNavigation(bidi, context, url),
    url: async () => treeSchema.parse(await bidi.send('browsingContext.getTree', { root: context })).contexts[0].url,
    async stop() {
      await inBrowserWindow(bidi, `${extensionInside}.tabManager.get(${id}).browser.stop()`);
    },
    openPanel: () => openPanel(bidi, id),
    evaluate,
    waitFor,
    text: () => evaluate(readableText),
    closedText: () => closedText(bidi, context),
    byRole: (role, name) => firefoxElement({ bidi, context, role, name }),
    accessibles: () => accessibles(bidi, id),
    listen: () => listen(bidi),
    press: (key) => pressKeys(bidi, context, key.split('+')),
    async screenshot(path) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(String(data), 'base64'));
    },
    setColorScheme: (scheme) => setColorScheme(bidi, scheme),
    setPreference: (preference, isOn) => setPreference(bidi, preference, isOn),
    async setViewport(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** The command alone would wait for an answer even with `wait: 'none'`, and a server that hangs gives none. */
async function startNavigation(bidi: Bidi, context: string, url: string): Promise<void> {
  const settled = new AbortController();
  await Promise.race([
    // An address that fails at once is refused by the command as well; the tab shows it all the same.
    bidi.send('browsingContext.navigate', { context, url, wait: 'none' }).catch(() => undefined),
    bidi.event('browsingContext.navigationStarted', (event) => event.context === context, settled.signal),
  ]);
  settled.abort();
}

const treeSchema = z.object({ contexts: z.tuple([z.object({ url: z.string() })]) });

const evaluatedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.string()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Values come back as JSON text, which spares taking BiDi's own form of them apart. */
export function evaluateTextIn(bidi: Bidi, context: string): EvaluateText {
  return async (expression) => {
    const settled = new AbortController();
    const isHere = (event: Record<string, unknown>) => event.context === context;
    const answer = await Promise.race([
      bidi.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await ${expression}))()`,
        target: { context },
        awaitPromise: true,
      }),
      // A promise of a page that was left is never settled.
      bidi.event('browsingContext.navigationCommitted', isHere, settled.signal).then(leave),
    ])
      .catch(leaveIfGone)
      .finally(() => settled.abort());
    const evaluated = evaluatedSchema.parse(answer);
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value === undefined ? undefined : JSON.parse(evaluated.result.value);
  };
}

function leave(): never {
  throw new PageLeft();
}

/** A document that is just being replaced makes Firefox itself stumble: "right-hand side of 'in' should be an object". */
function leaveIfGone(error: Error): never {
  if (/AbortError|no such frame|discarded|destroyed|side of 'in' should be an object, got null/.test(error.message))
    throw new PageLeft();
  throw error;
}
