import { type Token, tokensOf } from './tokens.ts';

/** What stands to the right of an equals sign, as far as schemas and tables need it. */
export type Expression =
  | { kind: 'name'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'call'; callee: string; args: Expression[] }
  | { kind: 'list'; items: { comment: string | undefined; value: Expression }[] }
  | { kind: 'object'; fields: Field[] }
  /** A function: nothing a reader of the page needs. */
  | { kind: 'other' };

export interface Field {
  /** `...` where another object is spread here. */
  name: string;
  comment: string | undefined;
  value: Expression;
}

export interface Constant {
  comment: string | undefined;
  value: Expression;
}

/**
 * Reads the constants at the top of a source file with their doc comments: names, calls, lists, objects and plain values.
 * @throws SyntaxError at anything else, so that the page never says less than the source
 */
export function readConstants(source: string): Record<string, Constant> {
  const reader = new Reader(tokensOf(source));
  const constants: Record<string, Constant> = {};
  let comment: string | undefined;
  while (!reader.atEnd) {
    const token = reader.take();
    if (token.kind === 'comment') comment = token.value;
    else if (token.value === 'const') {
      const name = reader.take().value;
      reader.skipTo('=');
      constants[name] = { comment, value: reader.expression() };
      reader.end();
    } else if (token.value === '{') reader.skipTo('}');
    if (token.kind !== 'comment' && token.value !== 'export') comment = undefined;
  }
  return constants;
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

class Reader {
  readonly #tokens: Token[];
  #position = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#position >= this.#tokens.length;
  }

  take(): Token {
    const token = this.#tokens[this.#position++];
    if (!token) throw new SyntaxError('the source ends too early');
    return token;
  }

  /** Goes past the next `mark` that does not stand within brackets. */
  skipTo(mark: string): void {
    for (let token = this.take(); token.value !== mark || token.kind !== 'mark'; token = this.take()) {
      const close = token.kind === 'mark' ? closing[token.value] : undefined;
      if (close) this.skipTo(close);
    }
  }

  /** A constant ends here, or with a word on its type. */
  end(): void {
    const { value } = this.take();
    if (value === 'as') this.skipTo(';');
    else if (value !== ';') throw new SyntaxError(`${value} where a constant ought to end`);
  }

  expression(): Expression {
    const token = this.take();
    if (token.kind === 'text') return { kind: 'text', text: token.value };
    if (token.value === '{') return { kind: 'object', fields: this.#between('}', () => this.#field()) };
    if (token.value === '[') return { kind: 'list', items: this.#between(']', () => this.#item()) };
    if (token.value === '(') return this.#function();
    if (token.kind !== 'word') throw new SyntaxError(`${token.value} begins nothing that can be read`);
    let name = token.value;
    while (this.#next('.')) name += `.${this.take().value}`;
    if (!this.#next('(')) return { kind: 'name', name };
    return { kind: 'call', callee: name, args: this.#between(')', () => this.#item().value) };
  }

  #field(): Field {
    const comment = this.#comment();
    if (this.#next('...')) return { name: '...', comment, value: this.expression() };
    const name = this.take().value;
    // `{ resource }` is short for `{ resource: resource }`.
    return { name, comment, value: this.#next(':') ? this.expression() : { kind: 'name', name } };
  }

  #item(): { comment: string | undefined; value: Expression } {
    return { comment: this.#comment(), value: this.expression() };
  }

  #function(): Expression {
    this.skipTo(')');
    // The body goes on to the mark that ends the argument.
    while (this.#peek() !== ',' && this.#peek() !== ')') {
      const close = closing[this.take().value];
      if (close) this.skipTo(close);
    }
    return { kind: 'other' };
  }

  #comment(): string | undefined {
    const token = this.#tokens[this.#position];
    return token?.kind === 'comment' ? this.take().value : undefined;
  }

  #between<T>(end: string, read: () => T): T[] {
    const parts: T[] = [];
    while (!this.#next(end)) {
      parts.push(read());
      if (!this.#next(',') && this.#peek() !== end) throw new SyntaxError(`${this.#peek()} where a comma belongs`);
    }
    return parts;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#position]?.value;
  }

  #next(mark: string): boolean {
    const isNext = this.#tokens[this.#position]?.kind === 'mark' && this.#peek() === mark;
    if (isNext) this.#position++;
    return isNext;
  }
}
