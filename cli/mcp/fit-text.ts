import { estimateTokens } from '../../words/report/estimate-tokens.ts';

/** What an agent reads takes the place of something else it could remember. */
const maxTokens = 400;

/** Joins paragraphs, the most important first, and leaves out what no longer fits. The first one is cut if it has to be. */
export function fitText(paragraphs: readonly string[]): string {
  let fitted = '';
  for (const paragraph of paragraphs) {
    const longer = fitted === '' ? cut(paragraph) : `${fitted}\n${paragraph}`;
    if (estimateTokens(longer) > maxTokens) break;
    fitted = longer;
  }
  return fitted;
}

function cut(text: string): string {
  if (estimateTokens(text) <= maxTokens) return text;
  let length = text.length;
  // One token is for the dots.
  while (estimateTokens(text.slice(0, length)) > maxTokens - 1) length -= 1;
  return `${text.slice(0, length)}…`;
}
