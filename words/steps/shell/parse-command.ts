/** One word of a command: as it was written, quotes and all, and what the program gets. */
export interface Word {
  raw: string;
  value: string;
}

/** A program with its arguments, and the variables that are set for it alone. */
export interface SimpleCommand {
  variables: [name: string, value: string][];
  words: [Word, ...Word[]];
}

/** Joined by `&&`; the commands of each are joined by `|`. */
export type CommandLine = SimpleCommand[][];

/**
 * Steps write their commands the way bash takes them: words, 'quotes' and "quotes", `A=b` before a program, `|` and `&&`. A backslash
 * stands for itself, since paths of Windows have them, but in `\'`.
 * @returns undefined if there is more in it than that, such as `$HOME` or `>`: then it means something in one shell only
 */
export function parseCommand(text: string): CommandLine | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const line: CommandLine = [];
  for (const pipeline of split(tokens, '&&')) {
    const commands = split(pipeline, '|').map(simpleCommand);
    if (!commands.every((one) => one !== undefined)) return undefined;
    line.push(commands);
  }
  return line;
}

const token = /\s*(?:(&&|\|)|((?:[^\s'"\\|&;<>()$`#!]|\\'|\\(?!["'])|'[^']*'|"[^"$`\\!]*")+))/y;

function tokensOf(text: string): (Word | '&&' | '|')[] | undefined {
  const tokens: (Word | '&&' | '|')[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const [, operator, raw] = token.exec(text) ?? [];
    if (operator === '&&' || operator === '|') tokens.push(operator);
    else if (raw) tokens.push({ raw, value: unquoted(raw) });
    else return undefined;
  }
  return tokens;
}

function unquoted(raw: string): string {
  return raw.replaceAll(/'([^']*)'|"([^"]*)"|\\(')/g, (_, single, double, quote) => single ?? double ?? quote);
}

function split(tokens: (Word | '&&' | '|')[], operator: '&&' | '|'): (Word | '&&' | '|')[][] {
  const parts: (Word | '&&' | '|')[][] = [[]];
  for (const one of tokens) {
    if (one === operator) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

function simpleCommand(tokens: (Word | '&&' | '|')[]): SimpleCommand | undefined {
  const all = tokens.filter((one) => typeof one !== 'string');
  const count = all.findIndex(({ raw }) => !/^\w+=/.test(raw));
  const [first, ...rest] = count === -1 ? [] : all.slice(count);
  return first && { variables: all.slice(0, count).map(assignment), words: [first, ...rest] };
}

/** `HOST=127.0.0.1` */
export function assignment({ value }: Word): [name: string, value: string] {
  const [, name = '', assigned = ''] = /^(\w+)=(.*)$/s.exec(value) ?? [];
  return [name, assigned];
}
