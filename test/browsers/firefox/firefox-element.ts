import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { PageElement, Role } from '../browser.ts';
import { readableText } from '../in-page.ts';
import type { Bidi } from './bidi.ts';
import { pressKeys } from './press-keys.ts';

const elementTimeoutMs = 10_000;
const lookAgainMs = 50;

interface Wanted {
  bidi: Bidi;
  context: string;
  role: Role;
  name: string;
}

const locatedSchema = z.object({ nodes: z.array(z.object({ sharedId: z.string() })) });
const textSchema = z.object({ result: z.object({ value: z.string() }) });

/** An element found by what a screen reader says of it. */
export function firefoxElement(wanted: Wanted): PageElement {
  const { bidi, context } = wanted;
  const call = async (functionDeclaration: string) => {
    const element = await locate(wanted);
    const params = { functionDeclaration, arguments: [element], target: { context }, awaitPromise: true };
    return { element, answer: await bidi.send('script.callFunction', params) };
  };
  const click = async () => {
    const { element } = await call(String(scrollUntilAtRest));
    await bidi.send('input.performActions', { context, actions: [clickOn(element)] });
  };
  return {
    click,
    text: async () => textSchema.parse((await call(String(readableText))).answer).result.value,
    async fill(text) {
      await click();
      await pressKeys(bidi, context, ['Control', 'a']);
      for (const character of text || ['Delete']) await pressKeys(bidi, context, [character]);
    },
  };
}

/** Runs in the page, which may still grow above the element and push it out of sight. */
async function scrollUntilAtRest(element: Element): Promise<void> {
  for (let before: number | undefined; ; ) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = element.getBoundingClientRect();
    if (top === before) return;
    before = top;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asked again and again: the accessibility tree follows the document some time later, and tells nobody. */
async function locate({ bidi, context, role, name }: Wanted): Promise<{ sharedId: string }> {
  const deadline = Date.now() + elementTimeoutMs;
  while (Date.now() < deadline) {
    const locator = { type: 'accessibility', value: { role, name } };
    const { nodes } = locatedSchema.parse(await bidi.send('browsingContext.locateNodes', { context, locator }));
    if (nodes.length > 1) throw new Error(`${nodes.length} elements are a ${role} named ${name}`);
    if (nodes[0]) return { sharedId: nodes[0].sharedId };
    await delay(lookAgainMs);
  }
  throw new Error(`no ${role} named ${name}`);
}

function clickOn(element: { sharedId: string }) {
  const pointerMove = { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } };
  return {
    type: 'pointer',
    id: 'mouse',
    actions: [pointerMove, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
  };
}
