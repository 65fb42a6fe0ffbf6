import * as fc from 'fast-check';

/** One change to a text: what is at `from`, `length` characters of it, is dropped, repeated, or gives way to `token`. */
interface Change {
  kind: 'drop' | 'repeat' | 'replace' | 'cut-off';
  from: number;
  length: number;
  token: string;
}

const maxRepetitions = 400;
/** As long as a settings file may be that is read whole. */
const longBytes = 65_536;

/** What parsers stumble over: empty, huge, negative, other scripts, other ends of lines, half a surrogate, a name of every object. */
const oddTokens = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '\\',
    '"',
    "'",
    '`',
    '=',
    ':',
    ';',
    ',',
    '%',
    '#',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
  ],
  ...['0', '-1', '65535', '65536', '99999999999999999999', '1e309', 'NaN', '0x7f', '00', '٣', '７'],
  ...[
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '[::1]',
    'localhost',
    '*',
    '\uFEFF',
    '\uD800',
    '\u202E',
    'é',
    '漢字',
    '💥',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', '../..', '--', '-', '://', 'http://', '\x1b[31m'],
];

/** Texts that resemble these samples, and texts that resemble nothing. */
export function oddText(samples: readonly string[]): fc.Arbitrary<string> {
  const tokens = [...oddTokens, ...samples.flatMap((sample) => sample.split(/\s+/).slice(0, 40))];
  const token = fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 12 }));
  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom('drop', 'repeat', 'replace', 'cut-off'),
    from: fc.nat(2000),
    length: fc.nat(60),
    token,
  });
  const changed = fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 6 }))
    .map(([sample, changes]) => changes.reduce(apply, sample));
  // What a regular expression takes for ever over is mostly one thing many times, and then another.
  const repeated = fc
    .tuple(token, token, fc.nat(maxRepetitions), token)
    .map(([first, again, times, last]) => first + again.repeat(times) + last);
  const long = fc
    .tuple(token, token, token)
    .map(([first, again, last]) => first + again.repeat(longBytes / Math.max(again.length, 1)) + last);
  return fc.oneof(
    { weight: 60, arbitrary: changed },
    { weight: 20, arbitrary: repeated },
    { weight: 10, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: long },
  );
}

/** The same as bytes, some of which are no text in any encoding. */
export function oddBytes(samples: readonly string[]): fc.Arbitrary<Buffer> {
  const text = oddText(samples).map((odd) => Buffer.from(odd, 'utf8'));
  const asBytes = oddText(samples).map((odd) => Buffer.from(odd, 'latin1'));
  return fc.oneof(
    text,
    asBytes,
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  );
}

function apply(text: string, { kind, from, length, token }: Change): string {
  const start = text.length === 0 ? 0 : from % text.length;
  const [before, here, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (kind === 'cut-off') return before;
  if (kind === 'drop') return before + after;
  return before + (kind === 'repeat' ? here.repeat(1 + (length % 12)) : token) + after;
}
