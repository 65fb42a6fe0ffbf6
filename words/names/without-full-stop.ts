/** What a program said, to be quoted in a sentence that ends with a full stop of its own. */
export function withoutFullStop(text: string): string {
  return text.replace(/[.。\s]+$/, '');
}
