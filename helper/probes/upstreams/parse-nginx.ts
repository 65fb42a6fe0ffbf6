/** One directive of an nginx configuration; one with a block has directives inside. */
export interface Directive {
  words: string[];
  inside: Directive[];
}

/** Nobody nests blocks this deeply. A file that does is followed no further, so it can't exhaust the stack. */
const deepest = 50;

/** Reads an nginx configuration. `include` directives stay as they are. @see https://nginx.org/en/docs/beginners_guide.html#conf_structure */
export function parseNginx(text: string): Directive[] {
  const root: Directive = { words: [], inside: [] };
  const open = [root];
  let words: string[] = [];
  for (const token of tokensOf(text)) {
    if (token === '}') open.length = Math.max(1, open.length - 1);
    else if (token !== ';' && token !== '{') words.push(token.replace(/^(["'])(.*)\1$/s, '$2'));
    else {
      const directive = { words, inside: [] };
      open.at(-1)?.inside.push(directive);
      if (token === '{' && open.length < deepest) open.push(directive);
      words = [];
    }
  }
  return root.inside;
}

function tokensOf(text: string): string[] {
  const tokens = text.match(/#.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|(?:\\.|\$\{\w+\}|[^\s{};"'#\\])+/g) ?? [];
  return tokens.filter((token) => !token.startsWith('#'));
}

/** All directives of a name, however deep. */
export function directives(inside: readonly Directive[], name: RegExp): Directive[] {
  return inside.flatMap((directive) => [
    ...(name.test(directive.words[0] ?? '') ? [directive] : []),
    ...directives(directive.inside, name),
  ]);
}
