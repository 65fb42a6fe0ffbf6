import * as z from 'zod/mini';
import { firefoxExtensionId } from '../../../protocol/extension-ids.ts';
import type { Bidi } from './bidi.ts';

const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) });

const answerSchema = z.object({ result: z.object({ value: z.optional(z.unknown()) }) });

/** Our extension as Firefox's own code has it. */
export const extensionInside = `WebExtensionPolicy.getByID('${firefoxExtensionId}').extension`;

/** Evaluates an expression where Firefox itself runs, for what BiDi has no command for. @returns its value, where that is a simple one */
export async function inBrowserWindow(bidi: Bidi, expression: string): Promise<unknown> {
  const { contexts } = treeSchema.parse(await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const target = { context: contexts[0]?.context };
  const answer = await bidi.send('script.evaluate', { expression, target, awaitPromise: true });
  return answerSchema.safeParse(answer).data?.result.value;
}
