import * as z from 'zod/mini';
import type { Bidi } from './bidi.ts';

/** https://w3c.github.io/webdriver-bidi/#type-script-NodeProperties */
const nodeSchema = z.object({
  value: z.optional(
    z.object({
      nodeValue: z.optional(z.string()),
      mode: z.optional(z.string()),
      get children() {
        return z.optional(z.array(nodeSchema));
      },
      get shadowRoot() {
        return z.optional(z.nullable(nodeSchema));
      },
    }),
  ),
});

type DomNode = z.infer<typeof nodeSchema>;

/** What stands in the closed shadow trees of a page. */
export async function closedText(bidi: Bidi, context: string): Promise<string> {
  const { result } = await bidi.send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  return closedTextOf(nodeSchema.parse(result));
}

function closedTextOf({ value }: DomNode): string {
  const shadow = value?.shadowRoot?.value?.mode === 'closed' ? textOf(value.shadowRoot) : '';
  return shadow + (value?.children ?? []).map(closedTextOf).join('');
}

function textOf({ value }: DomNode): string {
  return (value?.nodeValue ?? '') + (value?.children ?? []).map(textOf).join('');
}
