/** A piece of source: a doc comment, or one word, number, text or mark of the code. */
export interface Token {
  kind: 'comment' | 'text' | 'word' | 'mark';
  value: string;
}

/** Regular expressions stand in one file only, which has no schema; so a slash begins a comment. */
const pattern =
  /\/\*\*(?<comment>[\s\S]*?)\*\/|\/\/.*|'(?<text>(?:[^'\\]|\\.)*)'|(?<word>[\w$]+)|(?<mark>\.\.\.|=>|\?\?|[^\s\w])/g;

/** Takes TypeScript apart. Line comments are left out: they speak to whoever changes the code. */
export function tokensOf(source: string): Token[] {
  return [...source.matchAll(pattern)].flatMap(({ groups = {} }): Token[] => {
    const { comment, text, word, mark } = groups;
    if (comment !== undefined) return [{ kind: 'comment', value: plainComment(comment) }];
    if (text !== undefined) return [{ kind: 'text', value: text.replaceAll("\\'", "'") }];
    if (word !== undefined) return [{ kind: 'word', value: word }];
    return mark === undefined ? [] : [{ kind: 'mark', value: mark }];
  });
}

function plainComment(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
  return lines.join(' ').trim();
}
