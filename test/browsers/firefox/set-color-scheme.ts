import * as z from 'zod/mini';
import type { Bidi } from './bidi.ts';

const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) });

/** BiDi has no command for it in this Firefox, so the preference is set in the browser's own window. */
export async function setColorScheme(bidi: Bidi, scheme: 'light' | 'dark'): Promise<void> {
  const { contexts } = treeSchema.parse(await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const value = scheme === 'dark' ? 0 : 1;
  await bidi.send('script.evaluate', {
    expression: `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    target: { context: contexts[0]?.context },
    awaitPromise: false,
  });
}
