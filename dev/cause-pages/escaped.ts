/** A text as Markdown. Backticks mean the same in both; nothing between them is touched. */
export function escaped(text: string): string {
  const parts = text.split('`');
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[*<]|\b_|_\b/g, '\\$&'))).join('`');
}
