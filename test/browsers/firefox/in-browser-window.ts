import * as z from 'zod/mini';
import { firefoxExtensionId } from '../../../protocol/extension-ids.ts';
import type { Bidi } from './bidi.ts';

const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) });

/** Our extension as Firefox's own code has it. */
export const extensionInside = `WebExtensionPolicy.getByID('${firefoxExtensionId}').extension`;

/** Evaluates an expression where Firefox itself runs, for what BiDi has no command for. */
export async function inBrowserWindow(bidi: Bidi, expression: string): Promise<void> {
  const { contexts } = treeSchema.parse(await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  await bidi.send('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: true });
}
